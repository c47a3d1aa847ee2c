using ScheduledSms.Emulator;
using ScheduledSms.Emulator.Solapi;
using ScheduledSms.Solapi;
using SolapiGroup = ScheduledSms.Solapi.SolapiGroup;
using SolapiGroupStatus = ScheduledSms.Solapi.SolapiGroupStatus;
using SolapiMessage = ScheduledSms.Solapi.SolapiMessage;

namespace ScheduledSms.Tests.EndToEnd;

/// <summary>Every SOLAPI call, over real HTTP, against an independent reading of the provider's pages.</summary>
public sealed class SolapiEndToEndTests
{
    [Fact]
    public async Task A_group_is_made_filled_scheduled_read_and_delivered()
    {
        await using var app = await EmulatedApp.StartAsync();
        var group = await app.Solapi.CreateGroupAsync(new SolapiGroupRequest { CustomFields = new Dictionary<string, string> { ["order"] = "17" } });
        var added = await app.Solapi.AddMessagesAsync(group.GroupId, [Message("01012345678"), Message("01087654321", "내일 오전 10시에 예약이 있습니다. " + new string('가', 60))]);

        var scheduled = await app.Solapi.ScheduleGroupAsync(group.GroupId, app.Now.AddHours(1));
        var read = await app.Solapi.GetGroupAsync(group.GroupId);
        await app.Emulator.Clock.AdvanceAsync(TimeSpan.FromHours(1));
        var sent = await app.Solapi.GetGroupAsync(group.GroupId);

        Assert.Equal((0, 2), (added.ErrorCount, added.Results.Count));
        Assert.Equal([SolapiMessageType.Sms, SolapiMessageType.Lms], added.Results.Select(result => result.Type!.Value).Order(Comparer<SolapiMessageType>.Create(static (a, b) => string.CompareOrdinal(b.Value, a.Value))));
        Assert.Equal(SolapiGroupStatus.Scheduled, scheduled.Group.Status);
        Assert.Equal((scheduled.SendAt, 2, "17"), (read.ScheduledDate?.Instant, read.Count.RegisteredSuccess, read.CustomFields?["order"]));
        Assert.Equal(SolapiGroupStatus.Complete, sent.Status);
        Assert.Equal(["예약", "내일"], app.Emulator.Delivered.OrderByDescending(message => message.Text, StringComparer.Ordinal).Select(message => message.Text![..2]));
    }

    [Fact]
    public async Task Rejected_messages_are_reported_in_a_success()
    {
        await using var app = await EmulatedApp.StartAsync();
        app.Emulator.Solapi.Account().OptOut("01000000001");
        app.Emulator.Solapi.Account().Block("01000000002");
        var group = await app.Solapi.CreateGroupAsync();

        var added = await app.Solapi.AddMessagesAsync(group.GroupId, [Message("01000000001"), Message("01000000002"), Message("01000000003"), Message("01000000003")]);

        Assert.Equal(3, added.ErrorCount);
        Assert.Equal(
            [ScheduledSmsErrorCode.Duplicate, ScheduledSmsErrorCode.InvalidRecipient, null, ScheduledSmsErrorCode.RecipientOptedOut],
            added.Results.Select(result => result.StatusCode.Error).OrderBy(error => error?.ToString() switch { null => "K", var name => name }, StringComparer.Ordinal));
        Assert.Equal((1, 3), ((await app.Solapi.GetGroupAsync(group.GroupId)).Count.RegisteredSuccess, (await app.Solapi.GetGroupAsync(group.GroupId)).Count.RegisteredFailed));
    }

    [Fact]
    public async Task Messages_are_listed_page_by_page_and_deleted()
    {
        await using var app = await EmulatedApp.StartAsync();
        var group = await app.Solapi.CreateGroupAsync();
        await app.Solapi.AddMessagesAsync(group.GroupId, [.. Enumerable.Range(0, 25).Select(i => Message($"0101234{i:D4}"))]);

        var first = await app.Solapi.ListMessagesAsync(group.GroupId, limit: 10);
        var all = await app.Solapi.ListAllMessagesAsync(group.GroupId, pageSize: 10).ToListAsync();
        var deleted = await app.Solapi.DeleteMessagesAsync(group.GroupId, [all[0].MessageId!, all[1].MessageId!]);

        Assert.Equal(10, first.Messages.Count);
        Assert.NotNull(first.NextKey);
        Assert.Equal(25, all.Select(message => message.MessageId).Distinct().Count());
        Assert.All(deleted.Results, result => Assert.True(result.IsDeleted));
        Assert.Equal(23, await app.Solapi.ListAllMessagesAsync(group.GroupId).CountAsync());
    }

    [Theory]
    [InlineData(SolapiCanceledGroup.Pending)]
    [InlineData(SolapiCanceledGroup.Failed)]
    public async Task A_canceled_schedule_is_not_delivered_whichever_page_is_right(SolapiCanceledGroup becomes)
    {
        await using var app = await EmulatedApp.StartAsync(options => options.Solapi.CanceledGroupBecomes = becomes);
        var group = await FilledGroupAsync(app);
        await app.Solapi.ScheduleGroupAsync(group.GroupId, app.Now.AddHours(1));

        var canceled = await app.Solapi.CancelScheduleAsync(group.GroupId);

        Assert.Equal(becomes == SolapiCanceledGroup.Pending ? SolapiGroupStatus.Pending : SolapiGroupStatus.Failed, canceled.Status);
        Assert.Equal(0, await app.Emulator.Clock.AdvanceAsync(TimeSpan.FromDays(1)));
        var again = await FailAsync(() => app.Solapi.CancelScheduleAsync(group.GroupId));
        Assert.Equal((SendOutcome.Rejected, ScheduledSmsErrorCode.WrongState), (again.Outcome, again.Code));
    }

    [Fact]
    public async Task A_pending_group_can_be_sent_now_and_a_scheduled_one_cannot()
    {
        await using var app = await EmulatedApp.StartAsync();
        var now = await FilledGroupAsync(app);
        var later = await FilledGroupAsync(app);
        await app.Solapi.ScheduleGroupAsync(later.GroupId, app.Now.AddHours(1));

        var sent = await app.Solapi.SendGroupAsync(now.GroupId);
        var rejected = await FailAsync(() => app.Solapi.SendGroupAsync(later.GroupId));
        var twice = await FailAsync(() => app.Solapi.SendGroupAsync(now.GroupId));

        Assert.Equal(SolapiGroupStatus.Sending, sent.Status);
        Assert.Equal(("ScheduledGroup", ScheduledSmsErrorCode.WrongState), (rejected.ProviderCode, rejected.Code));
        Assert.Equal(ScheduledSmsErrorCode.AlreadySentOrCanceled, twice.Code);
        Assert.Single(app.Emulator.Delivered);
    }

    [Fact]
    public async Task A_pending_group_is_deleted_and_a_scheduled_one_is_not()
    {
        await using var app = await EmulatedApp.StartAsync();
        var pending = await app.Solapi.CreateGroupAsync();
        var scheduled = await FilledGroupAsync(app);
        await app.Solapi.ScheduleGroupAsync(scheduled.GroupId, app.Now.AddHours(1));

        Assert.Equal(SolapiGroupStatus.Deleted, (await app.Solapi.DeleteGroupAsync(pending.GroupId)).Status);
        Assert.Equal("NotOperationalStatus", (await FailAsync(() => app.Solapi.DeleteGroupAsync(scheduled.GroupId))).ProviderCode);
        Assert.Equal(ScheduledSmsErrorCode.WrongState, (await FailAsync(() => app.Solapi.AddMessagesAsync(scheduled.GroupId, [Message("01099999999")]))).Code);
    }

    [Theory]
    [InlineData(SolapiAuthenticationErrors.Year2022, 403)]
    [InlineData(SolapiAuthenticationErrors.Year2026, 400)]
    public async Task A_wrong_secret_is_told_whatever_the_status(SolapiAuthenticationErrors year, int status)
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync(options => options.Solapi.AuthenticationErrors = year);
        using var client = new SolapiGroupScheduleClient(new SolapiOptions { BaseAddress = emulator.Url, ApiKey = DevelopmentKeys.SolapiApiKey, ApiSecret = "wrong" });

        var failure = await FailAsync(() => client.GetBalanceAsync());

        Assert.Equal((SendOutcome.Rejected, ScheduledSmsErrorCode.AuthenticationFailed, status), (failure.Outcome, failure.Code, (int)failure.StatusCode!));
    }

    [Theory]
    [InlineData(-16)]
    [InlineData(16)]
    public async Task A_host_clock_that_is_off_by_more_than_a_quarter_of_an_hour_is_clock_skew(int minutes)
    {
        // By the document; the provider's own client needs more.
        await using var emulator = await ScheduledSmsEmulator.StartAsync(options => options.Solapi.ClockSkew = SolapiClockSkew.BothWays);
        var clock = new Testing.SettableClock(TimeProvider.System.GetUtcNow().AddMinutes(minutes));
        using var client = new SolapiGroupScheduleClient(
            new SolapiOptions { BaseAddress = emulator.Url, ApiKey = DevelopmentKeys.SolapiApiKey, ApiSecret = DevelopmentKeys.SolapiApiSecret }, timeProvider: clock);

        var failure = await FailAsync(() => client.CreateGroupAsync());

        Assert.Equal((SendOutcome.Rejected, ScheduledSmsErrorCode.ClockSkew), (failure.Outcome, failure.Code));
        Assert.Empty(emulator.Solapi.Groups);
    }

    [Fact]
    public async Task A_group_without_an_echo_of_its_date_still_tells_when_it_was_scheduled()
    {
        await using var app = await EmulatedApp.StartAsync(options => options.Solapi.ScheduledDate = SolapiScheduledDate.Absent);
        var group = await FilledGroupAsync(app);

        var scheduled = await app.Solapi.ScheduleGroupAsync(group.GroupId, app.Now.AddHours(1).AddTicks(1));

        Assert.Null(scheduled.Group.ScheduledDate);
        Assert.Equal(Assert.Single(app.Emulator.Solapi.Groups).ScheduledAt, scheduled.SendAt);
    }

    [Fact]
    public async Task The_balance_is_read()
    {
        await using var app = await EmulatedApp.StartAsync();
        app.Emulator.Solapi.Account().Balance = 1234.5m;

        Assert.Equal(1234.5m, (await app.Solapi.GetBalanceAsync()).Balance);
    }

    private static async Task<SolapiGroup> FilledGroupAsync(EmulatedApp app)
    {
        var group = await app.Solapi.CreateGroupAsync();
        await app.Solapi.AddMessagesAsync(group.GroupId, [Message("01012345678")]);
        return group;
    }

    private static SolapiMessage Message(string to, string text = "예약 안내") => new() { To = [to], From = "0212345678", Text = text };

    private static Task<ScheduledSmsException> FailAsync(Func<Task> call) => Assert.ThrowsAsync<ScheduledSmsException>(call);
}
