using System.Diagnostics;
using ScheduledSms.Emulator.Faults;
using ScheduledSms.Emulator.Tests.Http;

namespace ScheduledSms.Emulator.Tests.Faults;

/// <summary>A request that is only delayed: what was carried out when its client has given up, and what after it goes on.</summary>
public sealed class DelayTests
{
    private static readonly string Create = RawPeer.Request("POST", "/v1/schedule", JsmsCaller.Single("2099-01-01 09:00:00"));

    [Theory]
    [InlineData(FaultPoint.BeforeReading, 0)]
    [InlineData(FaultPoint.MidBody, 0)]
    [InlineData(FaultPoint.BeforeCommit, 0)]
    [InlineData(FaultPoint.AfterCommit, 1)]
    public async Task It_waits_at_its_point_and_goes_on_when_it_is_removed(FaultPoint point, int schedules)
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        var placed = emulator.Faults.Add(new Fault { Point = point, Action = FaultAction.Delay(TimeSpan.FromHours(1)) });
        await using var peer = await RawPeer.ConnectAsync(emulator);
        await peer.SendAsync(Create);
        await UntilAsync(() => placed.Hits == 1 && emulator.Jsms.Schedules.Count == schedules);
        Assert.Equal((schedules == 1, null), (emulator.Requests[^1].Committed, emulator.Requests[^1].Status));

        emulator.Faults.Remove(placed.Id);
        Assert.Contains("schedule_id", await peer.ReadResponseAsync(), StringComparison.Ordinal);
        Assert.Equal((true, 200, placed.Id), (emulator.Requests[^1].Committed, emulator.Requests[^1].Status, emulator.Requests[^1].Fault));
        Assert.Single(emulator.Jsms.Schedules);
    }

    [Fact]
    public async Task Before_the_commit_it_is_carried_out_although_the_client_has_given_up()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        var placed = emulator.Faults.Add(new Fault { Point = FaultPoint.BeforeCommit, Action = FaultAction.Delay(TimeSpan.FromHours(1)) });
        await using (var peer = await RawPeer.ConnectAsync(emulator))
        {
            await peer.SendAsync(Create);
            await UntilAsync(() => placed.Hits == 1);
        }

        Assert.Empty(emulator.Jsms.Schedules);
        emulator.Faults.Clear();
        await UntilAsync(() => emulator.Jsms.Schedules.Count == 1);
    }

    [Fact]
    public async Task It_lasts_at_least_as_long_as_it_says()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        emulator.Faults.Add(new Fault { Action = FaultAction.Delay(TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(100)) });
        using var jsms = new JsmsCaller(emulator);
        var began = Stopwatch.GetTimestamp();
        Assert.Equal(200, (await jsms.SendAsync("GET", "/v1/accounts/app")).Status);
        Assert.True(Stopwatch.GetElapsedTime(began) >= TimeSpan.FromMilliseconds(190));
    }

    [Fact]
    public void The_seed_draws_the_same_jitter_again()
    {
        Assert.Equal(Draw(7), Draw(7));
        Assert.NotEqual(Draw(7), Draw(8));
        Assert.All(Draw(7), delay => Assert.InRange(delay, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5)));

        static List<TimeSpan> Draw(int seed)
        {
            var placed = new PlacedFault(1, new Fault { Seed = seed, Action = FaultAction.Delay(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(3)) });
            return [.. Enumerable.Range(0, 20).Select(_ => placed.NextDelay())];
        }
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(86_400_001, 0)]
    [InlineData(0, -1)]
    [InlineData(0, 86_400_001)]
    public void A_time_is_up_to_a_day(double delay, double jitter) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => FaultAction.Delay(TimeSpan.FromMilliseconds(delay), TimeSpan.FromMilliseconds(jitter)));

    [Theory]
    [InlineData(FaultPoint.OnAccept)]
    [InlineData(FaultPoint.MidResponse)]
    public async Task There_is_nothing_to_delay_elsewhere(FaultPoint point)
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        Assert.Throws<ArgumentException>(() => emulator.Faults.Add(new Fault { Point = point, Action = FaultAction.Delay(TimeSpan.FromSeconds(1)) }));
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!condition())
            await Task.Delay(10, deadline.Token);
    }
}
