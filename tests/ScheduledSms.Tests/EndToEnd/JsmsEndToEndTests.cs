using ScheduledSms.Emulator.Jsms;
using ScheduledSms.Jsms;

namespace ScheduledSms.Tests.EndToEnd;

/// <summary>Every JSMS call, over real HTTP, against an independent reading of the provider's pages.</summary>
public sealed class JsmsEndToEndTests
{
    private static readonly Dictionary<string, string> Parameters = new() { ["number"] = "741627" };

    [Fact]
    public async Task One_message_is_scheduled_read_updated_and_delivered()
    {
        await using var app = await EmulatedApp.StartAsync();
        app.Emulator.Jsms.Account().AddTemplate(1250, "您的验证码是{{number}}");
        var request = Request(app.Now.AddHours(1));

        var created = await app.Jsms.CreateScheduleAsync(request);
        var updated = await app.Jsms.UpdateScheduleAsync(created.ScheduleId, request with { SendAt = app.Now.AddHours(2), Mobile = "13912345678", TemplateParameters = new Dictionary<string, string> { ["number"] = "一二三" } });
        var read = await app.Jsms.GetScheduleAsync(created.ScheduleId);
        await app.Emulator.Clock.AdvanceAsync(TimeSpan.FromHours(3));

        Assert.Equal(created.ScheduleId, updated.ScheduleId);
        Assert.Equal(updated.SendAt, read.SendAt);
        var recipient = Assert.Single(read.Recipients);
        Assert.Equal(("13912345678", "一二三"), (recipient.Mobile, recipient.TemplateParameters?["number"]));
        var delivered = Assert.Single(app.Emulator.Delivered);
        Assert.Equal((recipient.MessageId, updated.SendAt, "您的验证码是一二三"), (delivered.MessageId, delivered.At, delivered.Text));
        Assert.All(app.Emulator.Requests, arrived => Assert.Equal("application/json", arrived.ContentType));
    }

    [Fact]
    public async Task A_deleted_schedule_is_not_delivered_and_cannot_be_deleted_again()
    {
        await using var app = await EmulatedApp.StartAsync();
        var created = await app.Jsms.CreateScheduleAsync(Request(app.Now.AddHours(1)));

        await app.Jsms.DeleteScheduleAsync(created.ScheduleId);
        var again = await FailAsync(() => app.Jsms.DeleteScheduleAsync(created.ScheduleId));
        var read = await FailAsync(() => app.Jsms.GetScheduleAsync(created.ScheduleId));

        Assert.Equal((SendOutcome.Rejected, ScheduledSmsErrorCode.AlreadySentOrCanceled, "50029"), (again.Outcome, again.Code, again.ProviderCode));
        Assert.Equal(ScheduledSmsErrorCode.NotFound, read.Code);
        Assert.Equal(0, await app.Emulator.Clock.AdvanceAsync(TimeSpan.FromDays(1)));
    }

    [Fact]
    public async Task A_batch_is_scheduled_with_its_rejected_recipients_named_and_updated()
    {
        await using var app = await EmulatedApp.StartAsync();
        app.Emulator.Jsms.Account().Unsubscribe("13800000002");
        var request = new JsmsBatchScheduleRequest
        {
            SendAt = app.Now.AddHours(1),
            TemplateId = 1250,
            SignatureId = 7,
            Tag = "早上好",
            Recipients = [.. new[] { "13800000001", "13800000002", "12" }.Select(mobile => new JsmsBatchRecipient { Mobile = mobile, TemplateParameters = Parameters })],
        };

        var created = await app.Jsms.CreateBatchScheduleAsync(request);
        var updated = await app.Jsms.UpdateBatchScheduleAsync(created.ScheduleId!, request with { Tag = null, Recipients = [.. request.Recipients.Take(1)] });

        Assert.Equal((1, 2), (created.AcceptedCount, created.RejectedCount));
        Assert.Equal([ScheduledSmsErrorCode.RecipientOptedOut, ScheduledSmsErrorCode.InvalidRecipient], created.RejectedRecipients.Select(failed => failed.Code));
        Assert.Equal((1, 0), (updated.AcceptedCount, updated.RejectedCount));
        Assert.Single((await app.Jsms.GetScheduleAsync(created.ScheduleId!)).Recipients);
    }

    [Fact]
    public async Task A_batch_of_a_thousand_goes_through()
    {
        await using var app = await EmulatedApp.StartAsync();

        var created = await app.Jsms.CreateBatchScheduleAsync(new JsmsBatchScheduleRequest
        {
            SendAt = app.Now.AddHours(1),
            TemplateId = 1250,
            Recipients = [.. Enumerable.Range(0, 1000).Select(i => new JsmsBatchRecipient { Mobile = $"138{i:D8}", TemplateParameters = Parameters })],
        });

        Assert.Equal((1000, 0), (created.AcceptedCount, created.RejectedCount));
        Assert.Equal(1000, await app.Emulator.Clock.AdvanceAsync(TimeSpan.FromHours(1)));
    }

    [Fact]
    public async Task A_sent_schedule_can_be_neither_updated_nor_deleted()
    {
        await using var app = await EmulatedApp.StartAsync();
        var created = await app.Jsms.CreateScheduleAsync(Request(app.Now.AddHours(1)));
        await app.Emulator.Clock.AdvanceAsync(TimeSpan.FromHours(1));

        var update = await FailAsync(() => app.Jsms.UpdateScheduleAsync(created.ScheduleId, Request(app.Now.AddHours(1))));
        var delete = await FailAsync(() => app.Jsms.DeleteScheduleAsync(created.ScheduleId));

        Assert.All([update, delete], failure => Assert.Equal((SendOutcome.Rejected, ScheduledSmsErrorCode.AlreadySentOrCanceled), (failure.Outcome, failure.Code)));
    }

    [Theory]
    [InlineData(JsmsTemplateState.Auditing, "50020")]
    [InlineData(JsmsTemplateState.Rejected, "50021")]
    public async Task An_unapproved_template_is_rejected(JsmsTemplateState state, string code)
    {
        await using var app = await EmulatedApp.StartAsync();
        app.Emulator.Jsms.Account().AddTemplate(1250, "{{number}}", state);

        var failure = await FailAsync(() => app.Jsms.CreateScheduleAsync(Request(app.Now.AddHours(1))));

        Assert.Equal((ScheduledSmsErrorCode.InvalidTemplate, code), (failure.Code, failure.ProviderCode));
    }

    [Fact]
    public async Task Balances_are_read_with_their_own_keys()
    {
        await using var app = await EmulatedApp.StartAsync();
        app.Emulator.Jsms.Account().Balance = new JsmsBalance(12, Marketing: 3);

        var own = await app.Jsms.GetAppBalanceAsync();
        var developer = await app.Jsms.GetDeveloperBalanceAsync();

        Assert.Equal<(long?, long?, long?)>((12, null, 3), (own.Balance, own.Voice, own.Market));
        Assert.NotNull(developer.Balance);
        Assert.Equal(["/v1/accounts/app", "/v1/accounts/dev"], app.Emulator.Requests.Select(request => request.Path));
    }

    [Fact]
    public async Task Accounts_are_kept_apart()
    {
        await using var app = await EmulatedApp.StartAsync(register: static sms =>
        {
            sms.AddJsms("blue", options => (options.AppKey, options.MasterSecret) = ("blue-key", "s"));
            sms.AddJsms("green", options => (options.AppKey, options.MasterSecret) = ("green-key", "s"));
        });
        var created = await app.Account<JsmsScheduleClient>("blue").CreateScheduleAsync(Request(app.Now.AddHours(1)));

        var failure = await FailAsync(() => app.Account<JsmsScheduleClient>("green").GetScheduleAsync(created.ScheduleId));

        Assert.Equal((ScheduledSmsErrorCode.NotFound, "green"), (failure.Code, failure.Account));
    }

    private static JsmsScheduleRequest Request(DateTimeOffset sendAt) =>
        new() { SendAt = sendAt, Mobile = "13812345678", TemplateId = 1250, TemplateParameters = Parameters };

    private static Task<ScheduledSmsException> FailAsync(Func<Task> call) => Assert.ThrowsAsync<ScheduledSmsException>(call);
}
