using ScheduledSms.Emulator.Faults;
using ScheduledSms.Emulator.Tests.Http;

namespace ScheduledSms.Emulator.Tests.Checks;

/// <summary>Waiting for events, and what the journal contains by then.</summary>
public sealed class WaitForTests
{
    [Fact]
    public async Task It_wakes_up_at_a_request_a_delivery_and_a_move_of_the_clock()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync(options => options.ClockFrozen = true);
        using var jsms = new JsmsCaller(emulator);
        var start = emulator.Clock.UtcNow;
        var request = emulator.WaitForAsync(it => it.Requests is [{ Status: 200, Committed: true }]);
        var delivery = emulator.WaitForAsync(it => it.Delivered.Count == 1);
        var clock = emulator.WaitForAsync(it => it.Clock.UtcNow >= start.AddHours(2));
        Assert.False(request.IsCompleted || delivery.IsCompleted || clock.IsCompleted);

        await jsms.CreateAsync("/v1/schedule", JsmsCaller.Single(start.AddHours(9).ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture)));
        await request;
        await emulator.Clock.AdvanceAsync(TimeSpan.FromHours(1));
        await delivery;
        await emulator.Clock.AdvanceAsync(TimeSpan.FromHours(1));
        await clock;
    }

    [Fact]
    public async Task Something_of_the_test_s_own_is_seen_too()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync(options => options.ClockFrozen = true);
        var isSo = false;
        var waiting = emulator.WaitForAsync(_ => Volatile.Read(ref isSo));
        Volatile.Write(ref isSo, true);
        await waiting;
    }

    [Fact]
    public async Task What_does_not_happen_ends_in_the_timeline()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        using var jsms = new JsmsCaller(emulator);
        await jsms.SendAsync("GET", "/v1/accounts/app");
        var exception = await Assert.ThrowsAsync<EmulatorAssertionException>(
            () => emulator.WaitForAsync(it => it.Requests.Count == 2, TimeSpan.FromMilliseconds(50)));
        Assert.Contains("00:00:00.05", exception.Message, StringComparison.Ordinal);
        Assert.EndsWith("#0 jsms balance.app (…e0e0): 200", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_can_be_given_up()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        using var stop = new CancellationTokenSource();
        var waiting = emulator.WaitForAsync(_ => false, cancellationToken: stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task Reads_and_rejections_are_not_committed_and_every_change_is()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync(options => options.ClockFrozen = true);
        using var jsms = new JsmsCaller(emulator);
        using var solapi = new SolapiCaller(emulator);
        var single = await jsms.CreateAsync("/v1/schedule", JsmsCaller.Single("2099-01-01 09:00:00"));
        var batch = await jsms.CreateAsync("/v1/schedule/batch", JsmsCaller.Batch("2099-01-01 09:00:00", "13812345678"));
        await jsms.SendAsync("PUT", "/v1/schedule/" + single, JsmsCaller.Single("2099-01-01 09:00:01"));
        await jsms.SendAsync("PUT", "/v1/schedule/batch/" + batch, JsmsCaller.Batch("2099-01-01 09:00:01", "13812345678"));
        await jsms.SendAsync("DELETE", "/v1/schedule/" + single);
        var group = await solapi.CreateGroupAsync();
        await solapi.SendAsync("PUT", $"{SolapiCaller.Groups}/{group}/messages", SolapiCaller.Sms());
        await solapi.SendAsync("DELETE", $"{SolapiCaller.Groups}/{group}/messages", """{"messageIds":["none"]}""");
        await solapi.SendAsync("POST", $"{SolapiCaller.Groups}/{group}/schedule", SolapiCaller.ScheduledDate(emulator.Clock.UtcNow.AddDays(1)));
        await solapi.SendAsync("DELETE", $"{SolapiCaller.Groups}/{group}/schedule");
        await solapi.SendAsync("DELETE", $"{SolapiCaller.Groups}/{await solapi.CreateGroupAsync()}");
        await solapi.SendAsync("POST", $"{SolapiCaller.Groups}/{await solapi.CreateGroupWithMessageAsync()}/send");
        Assert.All(emulator.Requests, request => Assert.Equal((200, true, null), (request.Status, request.Committed, request.Fault)));
        var writes = emulator.Requests.Count;

        await jsms.SendAsync("DELETE", "/v1/schedule/" + single);
        await jsms.SendAsync("GET", "/v1/schedule/" + batch);
        await jsms.SendAsync("GET", "/v1/accounts/app");
        await jsms.SendAsync("GET", "/v1/report");
        await jsms.SendAsync("POST", "/v1/schedule", "{}");
        await solapi.SendAsync("GET", $"{SolapiCaller.Groups}/{group}");
        await solapi.SendAsync("POST", $"{SolapiCaller.Groups}/{group}/schedule", SolapiCaller.ScheduledDate(emulator.Clock.UtcNow.AddDays(-1)));
        Assert.All(emulator.Requests.Skip(writes), request => Assert.False(request.Committed));
    }

    [Fact]
    public async Task A_report_that_was_taken_is_gone_whatever_became_of_the_response()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync(options => options.ClockFrozen = true);
        using var jsms = new JsmsCaller(emulator);
        await jsms.CreateAsync("/v1/schedule", JsmsCaller.Single("2099-01-01 09:00:00"));
        await emulator.Clock.AdvanceToAsync(new DateTimeOffset(2099, 1, 2, 0, 0, 0, TimeSpan.Zero));
        emulator.Faults.Add(new Fault { Operation = "report.take", First = 1, Action = FaultAction.Html() });
        await jsms.SendAsync("GET", "/v1/report");
        Assert.True(emulator.Requests[^1].Committed);
        await emulator.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.Equal("[]", (await jsms.SendAsync("GET", "/v1/report")).Text);
        Assert.False(emulator.Requests[^1].Committed);
    }

    [Fact]
    public async Task The_journal_says_committed_as_soon_as_the_state_does()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync(options => options.ClockFrozen = true);
        using var jsms = new JsmsCaller(emulator);
        var wrong = 0;
        using var stop = new CancellationTokenSource();
        var watching = Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                // Schedules first: the request of a schedule seen there is already committed.
                var schedules = emulator.Jsms.Schedules.Count;
                if (emulator.Requests.Count(request => request.Committed) < schedules)
                    wrong++;
            }
        });
        for (var i = 0; i < 200; i++)
            await jsms.CreateAsync("/v1/schedule", JsmsCaller.Single("2099-01-01 09:00:00"));
        await stop.CancelAsync();
        await watching;
        Assert.Equal(0, wrong);
    }
}
