using ScheduledSms.Benchmarks.Emulation;

namespace ScheduledSms.Tests.Benchmarks;

/// <summary>The benchmark of the emulator at a small scale: it still measures what it claims.</summary>
public sealed class EmulationBenchmarkTests
{
    [Fact]
    public async Task It_measures_what_it_says()
    {
        var report = await EmulationBenchmark.RunAsync(EmulationPlan.Small);
        Assert.All([report.FirstStart, report.Start, report.Stored[0].Filter, report.Stored[0].Delivery], time => Assert.True(time > TimeSpan.Zero));
        Assert.All([report.BarePerSecond, report.EmulatorPerSecond], perSecond => Assert.InRange(perSecond, 1, 10_000_000));
        Assert.Equal([500], report.Stored.Select(stored => stored.Count));
        Assert.Contains("| memory for 500 stored schedules ", report.Text, StringComparison.Ordinal);
    }
}
