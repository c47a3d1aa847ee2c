using ScheduledSms.Jsms;
using ScheduledSms.Solapi;
using EmulatedNumberStatus = ScheduledSms.Emulator.Solapi.SolapiSenderNumberStatus;
using EmulatedTemplate = ScheduledSms.Emulator.Jsms.JsmsTemplate;
using EmulatedTemplateKind = ScheduledSms.Emulator.Jsms.JsmsTemplateKind;
using EmulatedTemplateState = ScheduledSms.Emulator.Jsms.JsmsTemplateState;

namespace ScheduledSms.Tests.EndToEnd;

/// <summary>What belongs to an account, over real HTTP, against an independent reading of the providers' pages.</summary>
public sealed class AccountEndToEndTests
{
    [Theory]
    [InlineData(EmulatedTemplateState.Auditing, "0")]
    [InlineData(EmulatedTemplateState.Approved, "1")]
    [InlineData(EmulatedTemplateState.Rejected, "2")]
    public async Task A_template_is_read_with_the_state_of_its_review(EmulatedTemplateState state, string status)
    {
        await using var app = await EmulatedApp.StartAsync();
        app.Emulator.Jsms.Account().AddTemplate(new EmulatedTemplate(1250, "您的验证码是{{code}}", state) { Kind = EmulatedTemplateKind.VerificationCode, TimeToLive = 300, Remark = "注册" });

        var template = await app.Jsms.GetTemplateAsync(1250);
        var unknown = await FailAsync(() => app.Jsms.GetTemplateAsync(1251));

        Assert.Equal((1250L, "您的验证码是{{code}}", 300L, "注册"), (template.TemplateId!.Value, template.Text, template.TimeToLiveSeconds!.Value, template.Remark));
        Assert.Equal((JsmsTemplateType.VerificationCode, new JsmsTemplateStatus(status)), (template.Type, template.Status));
        Assert.Equal((SendOutcome.Rejected, ScheduledSmsErrorCode.InvalidTemplate, "50013"), (unknown.Outcome, unknown.Code, unknown.ProviderCode));
    }

    [Fact]
    public async Task Reports_of_delivered_messages_are_taken_once_and_not_too_often()
    {
        await using var app = await EmulatedApp.StartAsync(register: static sms => sms.AddJsms(static options => options.MaxRetryAttempts = 0));
        app.Emulator.Jsms.Account().ReportAs("13900000000", 4004);
        var created = await app.Jsms.CreateBatchScheduleAsync(new JsmsBatchScheduleRequest
        {
            SendAt = app.Now.AddHours(1), TemplateId = 1, Recipients = [new JsmsBatchRecipient { Mobile = "13812345678" }, new JsmsBatchRecipient { Mobile = "13900000000" }],
        });
        var recipients = (await app.Jsms.GetScheduleAsync(created.ScheduleId!)).Recipients;
        Assert.Empty(await app.Jsms.TakeReportsAsync());
        await app.Emulator.Clock.AdvanceAsync(TimeSpan.FromHours(2));

        var reports = await app.Jsms.TakeReportsAsync();
        var tooSoon = await FailAsync(() => app.Jsms.TakeReportsAsync());
        await app.Emulator.Clock.AdvanceAsync(TimeSpan.FromSeconds(5));
        var again = await app.Jsms.TakeReportsAsync();

        Assert.Equal(recipients.Select(recipient => (recipient.MessageId, recipient.Mobile)), reports.Select(report => (report.MessageId, report.Phone)));
        Assert.Equal([JsmsDeliveryStatus.Delivered, JsmsDeliveryStatus.NoSuchNumber], reports.Select(report => report.Status));
        Assert.All(reports, report => Assert.Equal(created.SendAt, report.ReceivedAt));
        Assert.Equal((SendOutcome.Throttled, ScheduledSmsErrorCode.RateLimited, "50009"), (tooSoon.Outcome, tooSoon.Code, tooSoon.ProviderCode));
        Assert.Empty(again);
    }

    [Fact]
    public async Task Groups_are_found_by_state_and_date_and_page_by_page()
    {
        await using var app = await EmulatedApp.StartAsync();
        List<string> scheduled = [];
        for (var hour = 1; hour <= 5; hour++)
        {
            var group = await app.Solapi.CreateGroupAsync();
            await app.Solapi.AddMessagesAsync(group.GroupId, [new SolapiMessage { To = ["01012345678"], From = "0212345678", Text = "예약" }]);
            await app.Solapi.ScheduleGroupAsync(group.GroupId, app.Now.AddDays(1).AddHours(hour));
            // Lists run newest first.
            scheduled.Insert(0, group.GroupId);
        }

        await app.Emulator.Clock.AdvanceAsync(TimeSpan.FromHours(1));
        var pending = await app.Solapi.CreateGroupAsync();
        var waiting = new SolapiGroupQuery { Status = SolapiGroupStatus.Scheduled, Limit = 2 };

        Assert.Equal(scheduled, await IdsAsync(app, waiting));
        Assert.Equal(scheduled[..2], (await app.Solapi.ListGroupsAsync(waiting)).Groups.Keys);
        Assert.Equal([pending.GroupId], await IdsAsync(app, new SolapiGroupQuery { Status = SolapiGroupStatus.Pending }));
        Assert.Equal([pending.GroupId], await IdsAsync(app, new SolapiGroupQuery { StartDate = app.Now, EndDate = app.Now }));
        Assert.Equal([pending.GroupId, .. scheduled], await IdsAsync(app, query: null));
        Assert.Equal(scheduled, await IdsAsync(app, new SolapiGroupQuery { DateType = SolapiGroupDateType.Updated, EndDate = app.Now.AddMinutes(-1) }));
        Assert.Equal([scheduled[1], scheduled[2]], await IdsAsync(app, new SolapiGroupQuery
        {
            Filters =
            [
                SolapiGroupFilter.Where(SolapiGroupCriterion.ScheduledDate, SolapiCondition.Greater, app.Now.AddHours(25)),
                SolapiGroupFilter.Where(SolapiGroupCriterion.ScheduledDate, SolapiCondition.LessOrEqual, app.Now.AddHours(27)),
                SolapiGroupFilter.Where(SolapiGroupCriterion.Total, SolapiCondition.Equal, 1),
            ],
        }));
    }

    [Fact]
    public async Task The_daily_quota_is_read()
    {
        await using var app = await EmulatedApp.StartAsync();
        app.Emulator.Solapi.Account().DailyQuota = 300;

        Assert.Equal(300, (await app.Solapi.GetQuotaAsync()).Quota);
    }

    [Fact]
    public async Task Sender_numbers_tell_whether_and_how_long_they_can_be_used()
    {
        await using var app = await EmulatedApp.StartAsync();
        var account = app.Emulator.Solapi.Account();
        account.RegisterSender("0212345678", expireAt: app.Now.AddDays(30));
        await app.Emulator.Clock.AdvanceAsync(TimeSpan.FromSeconds(1));
        account.RegisterSender("15880000", EmulatedNumberStatus.Pending);

        var numbers = (await app.Solapi.GetSenderNumbersAsync()).Numbers;

        Assert.Equal([("0212345678", SolapiSenderNumberStatus.Active), ("15880000", SolapiSenderNumberStatus.Pending)], numbers.Select(number => (number.PhoneNumber!, number.Status)));
        Assert.Equal(app.Now.AddDays(30).AddSeconds(-1), numbers[0].ExpiresAt!.Value.Instant);
        Assert.Null(numbers[1].ExpiresAt);
    }

    [Fact]
    public async Task Active_sender_numbers_are_those_that_can_be_used_now()
    {
        await using var app = await EmulatedApp.StartAsync();
        var account = app.Emulator.Solapi.Account();
        Assert.Empty(await app.Solapi.GetActiveSenderNumbersAsync());
        account.RegisterSender("029302266");
        account.RegisterSender("15880000", EmulatedNumberStatus.Pending);
        account.RegisterSender("01000000001", expireAt: app.Now.AddHours(1));

        var before = await app.Solapi.GetActiveSenderNumbersAsync();
        await app.Emulator.Clock.AdvanceAsync(TimeSpan.FromHours(1));
        var after = await app.Solapi.GetActiveSenderNumbersAsync();

        Assert.Equal(["01000000001", "029302266"], before.Order(StringComparer.Ordinal));
        Assert.Equal(["029302266"], after);
    }

    private static Task<List<string>> IdsAsync(EmulatedApp app, SolapiGroupQuery? query) =>
        app.Solapi.ListAllGroupsAsync(query, TestContext.Current.CancellationToken).Select(group => group.GroupId).ToListAsync(TestContext.Current.CancellationToken).AsTask();

    private static Task<ScheduledSmsException> FailAsync(Func<Task> call) => Assert.ThrowsAsync<ScheduledSmsException>(call);
}
