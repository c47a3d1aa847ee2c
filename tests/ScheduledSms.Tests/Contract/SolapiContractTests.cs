using ScheduledSms.Emulator.Solapi;

namespace ScheduledSms.Tests.Contract;

/// <summary>The contract on SOLAPI.</summary>
public sealed class SolapiContractTests : ScheduledMessageContract
{
    protected override ScheduleId UnknownId => ScheduleId.SolapiGroup("G4V20000101000000000000000000000");

    protected override string Number(int index) => $"+8210{index:D8}";

    protected override void Register(ScheduledSmsBuilder sms, string? account)
    {
        if (account is null)
            sms.AddSolapi();
        else
            sms.AddSolapi(account, options => (options.ApiKey, options.ApiSecret) = (account.PadRight(16, '0'), "s"));
    }

    protected override ScheduledSmsErrorCode Refuse(PhoneNumber number)
    {
        Emulator.Solapi.Account().OptOut(number.National);
        return ScheduledSmsErrorCode.RecipientOptedOut;
    }

    [Fact]
    public async Task The_happy_path_takes_three_requests_and_reads_nothing()
    {
        await Client.ScheduleAsync(Request(2), Token);

        Assert.Equal(["POST", "PUT", "POST"], Emulator.Requests.Select(request => request.Method));
    }

    [Theory]
    [InlineData(SolapiCanceledGroup.Pending)]
    [InlineData(SolapiCanceledGroup.Failed)]
    public async Task An_update_works_whatever_a_cancelled_group_becomes(SolapiCanceledGroup becomes)
    {
        Emulator.Solapi.Quirks.CanceledGroupBecomes = becomes;
        var scheduled = await Client.ScheduleAsync(Request(1), Token);

        var updated = await Client.UpdateAsync(scheduled.Id, Request(2), Token);

        Assert.Equal(ScheduleStatus.Scheduled, (await Client.GetAsync(updated.Id, Token)).Status);
        Assert.Equal(2, await Emulator.Clock.AdvanceAsync(TimeSpan.FromHours(2)));
    }

    [Fact]
    public async Task A_group_that_is_not_used_is_deleted()
    {
        var request = Request(2);
        Refuse(request.Recipients[0].PhoneNumber);
        Refuse(request.Recipients[1].PhoneNumber);

        await FailAsync(() => Client.ScheduleAsync(request, Token));

        Assert.Equal("Deleted", Assert.Single(Emulator.Solapi.Groups).Status.ToString());
    }
}
