using System.Diagnostics;

namespace ScheduledSms.Benchmarks.Load;

/// <summary>Keeps calls in flight: as soon as one has its response, the next one goes out.</summary>
internal static class Driver
{
    public static async Task<Turn> TakeTurnAsync(Func<Task> call, int inFlight, int calls)
    {
        // Connections that went idle during the others' turns are reopened first, and the others' garbage is collected.
        var warmUp = 2 * inFlight;
        await KeepInFlightAsync(call, inFlight, new TimeSpan[warmUp]).ConfigureAwait(false);
        GC.Collect();

        var took = new TimeSpan[calls];
        var cpuBefore = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        await KeepInFlightAsync(call, inFlight, took).ConfigureAwait(false);
        var elapsed = Stopwatch.GetElapsedTime(start);
        var cpu = Environment.CpuUsage.TotalTime - cpuBefore;
        Array.Sort(took);
        return new Turn(warmUp + calls, calls / elapsed.TotalSeconds, took[calls / 2], took[calls * 99 / 100], cpu / calls);
    }

    private static Task KeepInFlightAsync(Func<Task> call, int inFlight, TimeSpan[] took)
    {
        var next = -1;
        return Task.WhenAll(Enumerable.Range(0, inFlight).Select(_ => Task.Run(CallAsync)));

        async Task CallAsync()
        {
            int mine;
            while ((mine = Interlocked.Increment(ref next)) < took.Length)
            {
                var sent = Stopwatch.GetTimestamp();
                await call().ConfigureAwait(false);
                took[mine] = Stopwatch.GetElapsedTime(sent);
            }
        }
    }
}
