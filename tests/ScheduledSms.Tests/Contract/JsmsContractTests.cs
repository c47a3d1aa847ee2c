namespace ScheduledSms.Tests.Contract;

/// <summary>The contract on JSMS.</summary>
public sealed class JsmsContractTests : ScheduledMessageContract
{
    protected override ScheduleId UnknownId => ScheduleId.JsmsSingle("00000000-0000-0000-0000-000000000000");

    protected override string Number(int index) => $"+86138{index:D8}";

    protected override void Register(ScheduledSmsBuilder sms, string? account)
    {
        if (account is null)
            sms.AddJsms();
        else
            sms.AddJsms(account, options => (options.AppKey, options.MasterSecret) = (account, "s"));
    }

    protected override ScheduledSmsErrorCode Reject(PhoneNumber number)
    {
        Emulator.Jsms.Account().Unsubscribe(number.National);
        return ScheduledSmsErrorCode.RecipientOptedOut;
    }

    [Fact]
    public async Task A_foreign_number_is_rejected_before_any_request()
    {
        var failure = await FailAsync(() => Client.ScheduleAsync(Request(1) with { Recipients = [Request(1).Recipients[0] with { PhoneNumber = PhoneNumber.Parse("+821012345678") }] }, Token));

        Assert.Equal((SendOutcome.Rejected, ScheduledSmsErrorCode.InvalidRecipient), (failure.Outcome, failure.Code));
        Assert.Empty(Emulator.Requests);
    }
}
