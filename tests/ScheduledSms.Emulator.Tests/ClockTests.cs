using ScheduledSms.Emulator.Tests.Http;

namespace ScheduledSms.Emulator.Tests;

public sealed class ClockTests
{
    private static readonly DateTimeOffset Start = new(2026, 12, 1, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_frozen_clock_stands_still_until_it_is_advanced()
    {
        await using var emulator = await StartFrozenAsync();
        using var jsms = new JsmsCaller(emulator);
        await jsms.CreateAsync("/v1/schedule", JsmsCaller.Single("2026-12-01 09:00:01"));
        await Task.Delay(1200, TestContext.Current.CancellationToken);
        Assert.Equal((Start, true), (emulator.Clock.UtcNow, emulator.Clock.IsFrozen));
        Assert.Empty(emulator.Delivered);
        Assert.Equal(1, await emulator.Clock.AdvanceAsync(TimeSpan.FromSeconds(1)));
        Assert.Equal(Start.AddSeconds(1), emulator.Clock.UtcNow);
    }

    [Fact]
    public async Task Due_means_at_the_instant_and_not_before()
    {
        await using var emulator = await StartFrozenAsync();
        using var jsms = new JsmsCaller(emulator);
        await jsms.CreateAsync("/v1/schedule", JsmsCaller.Single("2026-12-01 10:00:00"));
        Assert.Equal(0, await emulator.Clock.AdvanceToAsync(Start.AddHours(1).AddTicks(-1)));
        Assert.Equal(1, await emulator.Clock.AdvanceToAsync(Start.AddHours(1)));
        Assert.Equal(0, await emulator.Clock.AdvanceToAsync(Start.AddHours(1)));
    }

    [Fact]
    public async Task One_advance_delivers_both_providers_in_time_order_each_at_its_own_instant()
    {
        await using var emulator = await StartFrozenAsync();
        using var jsms = new JsmsCaller(emulator);
        using var solapi = new SolapiCaller(emulator);
        foreach (var hour in new[] { 12, 10, 14 })
            await jsms.CreateAsync("/v1/schedule", JsmsCaller.Single($"2026-12-01 {hour}:00:00"));
        foreach (var hour in new[] { 13, 11 })
        {
            var id = await solapi.CreateGroupWithMessageAsync();
            await solapi.SendAsync("POST", $"{SolapiCaller.Groups}/{id}/schedule", $$"""{"scheduledDate":"2026-12-01T{{hour}}:00:00+08:00"}""");
        }

        Assert.Equal(5, await emulator.Clock.AdvanceAsync(TimeSpan.FromDays(30)));
        Assert.Equal(
            [("jsms", 1), ("solapi", 2), ("jsms", 3), ("solapi", 4), ("jsms", 5)],
            emulator.Delivered.Select(message => (message.Provider, (int)(message.At - Start).TotalHours)));
    }

    [Fact]
    public async Task A_running_clock_delivers_by_itself()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        using var solapi = new SolapiCaller(emulator);
        var id = await solapi.CreateGroupWithMessageAsync();
        var due = emulator.Clock.UtcNow.AddMilliseconds(400);
        await solapi.SendAsync("POST", $"{SolapiCaller.Groups}/{id}/schedule", SolapiCaller.ScheduledDate(due));
        // Balance is a plain property: reading it does not bring the state up to date, so this waits for the timer itself.
        await WaitUntilAsync(() => emulator.Solapi.Account().Balance == 100_000_000 - 20);
        Assert.Equal(SolapiCaller.Iso(due), SolapiCaller.Iso(Assert.Single(emulator.Delivered).At));
    }

    [Fact]
    public async Task A_running_clock_can_be_advanced_frozen_and_resumed()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        await emulator.Clock.AdvanceAsync(TimeSpan.FromDays(30));
        Assert.InRange(emulator.Clock.UtcNow - DateTimeOffset.UtcNow, TimeSpan.FromDays(29.99), TimeSpan.FromDays(30.01));

        emulator.Clock.Freeze();
        var frozen = emulator.Clock.UtcNow;
        await Task.Delay(30, TestContext.Current.CancellationToken);
        Assert.Equal(frozen, emulator.Clock.UtcNow);

        emulator.Clock.Resume();
        await WaitUntilAsync(() => emulator.Clock.UtcNow > frozen);
        Assert.InRange(emulator.Clock.UtcNow - frozen, TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task The_clock_never_goes_back()
    {
        await using var emulator = await StartFrozenAsync();
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => emulator.Clock.AdvanceAsync(TimeSpan.FromTicks(-1)));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => emulator.Clock.AdvanceToAsync(Start.AddTicks(-1)));
        Assert.Equal(Start, emulator.Clock.UtcNow);
    }

    [Fact]
    public async Task A_client_s_time_provider_tells_the_emulator_s_time_on_real_timers()
    {
        await using var emulator = await StartFrozenAsync();
        Assert.Equal(Start, emulator.TimeProvider.GetUtcNow());
        var before = emulator.TimeProvider.GetTimestamp();
        await Task.Delay(TimeSpan.FromMilliseconds(20), emulator.TimeProvider, TestContext.Current.CancellationToken);
        Assert.True(emulator.TimeProvider.GetElapsedTime(before) > TimeSpan.FromMilliseconds(10));
    }

    [Fact]
    public async Task A_hundred_thousand_schedules_are_delivered_in_one_advance()
    {
        await using var emulator = await StartFrozenAsync();
        using var jsms = new JsmsCaller(emulator);
        for (var batch = 0; batch < 100; batch++)
        {
            var mobiles = Enumerable.Range(0, 1000).Select(i => $"138{i:00000000}").ToArray();
            await jsms.CreateAsync("/v1/schedule/batch", JsmsCaller.Batch($"2026-12-02 09:{batch % 60:00}:00", mobiles));
        }

        Assert.Equal(100_000, await emulator.Clock.AdvanceAsync(TimeSpan.FromDays(2)));
        Assert.Equal(100_000, emulator.Delivered.Count);
    }

    private static Task<ScheduledSmsEmulator> StartFrozenAsync() =>
        ScheduledSmsEmulator.StartAsync(options => (options.StartAt, options.ClockFrozen) = (Start, true));

    private static async Task WaitUntilAsync(Func<bool> condition)
    {
        for (var i = 0; i < 500 && !condition(); i++)
            await Task.Delay(10, TestContext.Current.CancellationToken);
        Assert.True(condition(), "It did not come true within five seconds.");
    }
}
