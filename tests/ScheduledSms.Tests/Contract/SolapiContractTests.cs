using Microsoft.Extensions.DependencyInjection;
using ScheduledSms.Emulator.Solapi;
using ScheduledSms.Tests.EndToEnd;
using ScheduledSms.Tests.Testing;

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

    protected override ScheduledSmsErrorCode Reject(PhoneNumber number)
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
    public async Task An_update_works_whatever_a_canceled_group_becomes(SolapiCanceledGroup becomes)
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
        Reject(request.Recipients[0].PhoneNumber);
        Reject(request.Recipients[1].PhoneNumber);

        await FailAsync(() => Client.ScheduleAsync(request, Token));

        Assert.Equal("Deleted", Assert.Single(Emulator.Solapi.Groups).Status.ToString());
    }

    [Fact]
    public async Task A_template_may_be_an_alimtalk_with_its_text_as_the_fallback()
    {
        await using var app = await EmulatedApp.StartAsync(register: static sms =>
        {
            sms.AddSolapi(options => options.From = "0212345678");
            sms.AddTemplate("appointment", template =>
            {
                template.Parameters.Add("이름");
                template.Solapi = new SolapiTemplateOptions { Text = "{이름}님, 예약일입니다.", Alimtalk = new SolapiAlimtalkOptions { ChannelId = "PF01", TemplateId = "KA01" } };
            });
        });

        await app.Solapi.Common().ScheduleAsync(Request(1) with
        {
            SendAt = app.Now.AddHours(1),
            Recipients = [new MessageRecipient { PhoneNumber = PhoneNumber.Parse(Number(0)), Parameters = new Dictionary<string, string> { ["이름"] = "홍길동" } }],
        }, Token);

        var body = app.Emulator.Requests[1].Body;
        Assert.Contains("\"type\":\"ATA\"", body, StringComparison.Ordinal);
        Assert.Contains("\"text\":\"홍길동님, 예약일입니다.\"", body, StringComparison.Ordinal);
        Assert.Contains("\"kakaoOptions\":{\"pfId\":\"PF01\",\"templateId\":\"KA01\",\"variables\":{\"#{이름}\":\"홍길동\"}}", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_goes_out_as_it_is_dialed_and_is_allowed_by_its_name()
    {
        await using var services = StagingServices(["+8215881234", "+393921234567"]); // the second begins like its calling code
        var staging = services.GetRequiredService<IScheduledMessageClient>();
        var request = Request(2);

        var scheduled = await staging.ScheduleAsync(request with { Recipients = [request.Recipients[0] with { PhoneNumber = PhoneNumber.Parse("1588-1234", "82") }, request.Recipients[1] with { PhoneNumber = PhoneNumber.Parse("+39 392 123 4567") }] }, Token);

        Assert.Equal(2, scheduled.AcceptedCount);
        Assert.Contains("\"15881234\"", Emulator.Requests[1].Body, StringComparison.Ordinal);
        Assert.Contains("\"3921234567\"", Emulator.Requests[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_grows_too_long_is_rejected_for_its_recipient_before_any_request()
    {
        var request = Request(2, time: new string('가', 1001));

        var failure = await FailAsync(() => Client.ScheduleAsync(request, Token));

        Assert.Equal((SendOutcome.Rejected, ScheduledSmsErrorCode.ContentRejected), (failure.Outcome, failure.Code));
        Assert.Empty(Emulator.Requests);
    }
}
