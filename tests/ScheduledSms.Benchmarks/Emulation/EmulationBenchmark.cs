using System.Diagnostics;
using ScheduledSms.Benchmarks.Network;
using ScheduledSms.Emulator;

namespace ScheduledSms.Benchmarks.Emulation;

/// <summary>The cost of an emulator: starting it, scheduling on it, keeping many schedules in it.</summary>
internal static class EmulationBenchmark
{
    public static async Task<EmulationReport> RunAsync(EmulationPlan plan)
    {
        var starts = new List<TimeSpan>();
        for (var i = 0; i < plan.Starts; i++)
            starts.Add(await StartAsync());
        var (bare, emulated) = await ScheduleAsync(plan);
        var stored = new List<StoredResult>();
        foreach (var count in plan.Stored)
            stored.Add(await StoreAsync(count));
        return new EmulationReport(plan, starts[0], Median.Of(starts.Skip(1)), bare, emulated, stored);
    }

    private static async Task<TimeSpan> StartAsync()
    {
        var start = Stopwatch.GetTimestamp();
        var emulator = await ScheduledSmsEmulator.StartAsync();
        var took = Stopwatch.GetElapsedTime(start);
        await emulator.DisposeAsync();
        return took;
    }

    private static async Task<(double Bare, double Emulated)> ScheduleAsync(EmulationPlan plan)
    {
        await using var bareServer = await BareServer.StartAsync();
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        using var bare = new Creates(bareServer.Url);
        using var emulated = new Creates(emulator.Url);
        await bare.SendAsync(plan.Creates);
        await emulated.SendAsync(plan.Creates);
        var (bareTimes, emulatedTimes) = (new List<TimeSpan>(), new List<TimeSpan>());
        for (var round = 0; round < plan.Rounds; round++)
        {
            bareTimes.Add(await bare.SendAsync(plan.Creates));
            emulatedTimes.Add(await emulated.SendAsync(plan.Creates));
        }

        return (plan.Creates / Median.Of(bareTimes).TotalSeconds, plan.Creates / Median.Of(emulatedTimes).TotalSeconds);
    }

    private static async Task<StoredResult> StoreAsync(int count)
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync(static options => options.ClockFrozen = true);
        using var creates = new Creates(emulator.Url);
        // The journal is full before and after, so it is not measured.
        await creates.SendAsync(Math.Min(count, new EmulatorOptions().JournalCapacity));
        await emulator.Clock.RunUntilIdleAsync();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await creates.SendAsync(count);
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        return new StoredResult(count, bytes, await FilterAsync(emulator), await DeliverAsync(emulator));
    }

    private static async Task<TimeSpan> FilterAsync(ScheduledSmsEmulator emulator)
    {
        using var client = new HttpClient { BaseAddress = emulator.ControlUrl };
        var times = new List<TimeSpan>();
        foreach (var number in new[] { "1", "12", "123", "1234", "12345" })
        {
            var start = Stopwatch.GetTimestamp();
            await client.GetStringAsync(new Uri("messages?limit=100&number=" + number, UriKind.Relative));
            times.Add(Stopwatch.GetElapsedTime(start));
        }

        return Median.Of(times);
    }

    private static async Task<TimeSpan> DeliverAsync(ScheduledSmsEmulator emulator)
    {
        var start = Stopwatch.GetTimestamp();
        await emulator.Clock.RunUntilIdleAsync();
        return Stopwatch.GetElapsedTime(start);
    }
}
