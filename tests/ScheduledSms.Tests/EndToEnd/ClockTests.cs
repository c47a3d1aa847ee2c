using System.Diagnostics;
using ScheduledSms.Emulator;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.LoopbackServer;

namespace ScheduledSms.Tests.EndToEnd;

/// <summary>Two clocks: the time of day comes from the emulator, durations come from the real one.</summary>
public sealed class ClockTests
{
    [Fact]
    public async Task The_clock_is_moved_thirty_days_and_solapi_is_scheduled_on_again()
    {
        await using var app = await EmulatedApp.StartAsync();
        for (var month = 0; month < 2; month++)
        {
            var group = await app.Solapi.CreateGroupAsync();
            await app.Solapi.AddMessagesAsync(group.GroupId, [Accounts.SolapiMessage()]);
            var scheduled = await app.Solapi.ScheduleGroupAsync(group.GroupId, app.Now.AddDays(1));

            Assert.Equal(1, await app.Emulator.Clock.AdvanceAsync(TimeSpan.FromDays(30)));
            Assert.Equal(scheduled.SendAt, app.Emulator.Delivered[^1].At);
        }
    }

    [Fact]
    public async Task A_retry_ends_while_the_clock_stands_still()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync(options => options.ClockFrozen = true);
        await using var server = Start(Respond(429, ""), Respond(503, ""), Respond(200, Accounts.SolapiGroup));
        using var client = new SolapiGroupScheduleClient(Accounts.Solapi(server.Url), timeProvider: emulator.TimeProvider);
        var watch = Stopwatch.StartNew();

        await client.GetGroupAsync(Accounts.SolapiId, TestContext.Current.CancellationToken);

        Assert.Equal(3, server.Requests.Count);
        Assert.True(emulator.Clock.IsFrozen);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), "The retry waited for a clock that stands still.");
    }

    [Fact]
    public async Task The_emulators_clock_decides_what_is_past()
    {
        await using var app = await EmulatedApp.StartAsync(options => options.StartAt = new DateTimeOffset(2031, 1, 1, 0, 0, 0, TimeSpan.Zero));

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => app.Jsms.CreateScheduleAsync(Accounts.JsmsRequest(new DateTimeOffset(2030, 12, 31, 0, 0, 0, TimeSpan.Zero))));
        await app.Jsms.CreateScheduleAsync(Accounts.JsmsRequest(new DateTimeOffset(2031, 1, 2, 0, 0, 0, TimeSpan.Zero)));

        Assert.Equal((SendOutcome.Rejected, ScheduledSmsErrorCode.InvalidSendTime), (failure.Outcome, failure.Code));
        Assert.Single(app.Emulator.Jsms.Schedules);
    }

    [Fact]
    public async Task A_client_whose_clock_is_slow_is_told_by_the_provider_that_the_time_is_past()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync(options => options.ClockFrozen = true);
        var slow = new SettableClock(emulator.Clock.UtcNow.AddHours(-3));
        using var client = new JsmsScheduleClient(
            new JsmsOptions { BaseAddress = new Uri(emulator.Url, "v1/"), AppKey = DevelopmentKeys.JsmsAppKey, MasterSecret = DevelopmentKeys.JsmsMasterSecret }, timeProvider: slow);

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() =>
            client.CreateScheduleAsync(Accounts.JsmsRequest(slow.Now.AddHours(1)), TestContext.Current.CancellationToken));

        Assert.Equal((SendOutcome.Rejected, ScheduledSmsErrorCode.InvalidSendTime, "50027"), (failure.Outcome, failure.Code, failure.ProviderCode));
    }
}
