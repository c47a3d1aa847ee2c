using ScheduledSms.Benchmarks.Connections;

namespace ScheduledSms.Tests.Benchmarks;

/// <summary>The benchmark of connections at a small scale: it still measures what it claims.</summary>
public sealed class ConnectionsBenchmarkTests
{
    [Fact]
    public async Task It_measures_what_it_says()
    {
        var report = await ConnectionsBenchmark.RunAsync(ConnectionsPlan.Small);

        // Without Expect: 100-continue every create ends one way or the other, and the server saw no more than were applied.
        Assert.InRange(report.Plain.Unknown, 1, report.Plain.Creates);
        Assert.Equal((report.Plain.Creates - report.Plain.Unknown, report.Plain.Arrived), (report.Plain.Applied, report.Plain.Applied));

        // With it, each arrives once.
        Assert.Equal((8, 8, 0, 8), (report.Asking.Creates, report.Asking.Applied, report.Asking.Unknown, report.Asking.Arrived));

        // Half of the gaps are longer than the server waits; a server that ignores Expect: 100-continue makes the client wait for a second.
        Assert.All(report.Stale, static result => Assert.InRange(result.SetUps, 1, result.Creates));
        Assert.InRange(report.Costs[^1].Asking.TotalSeconds, 0.9, 60);

        Assert.All(["| 1 s ", "| random, 5 s on average ", "| false ", "| true ", "| ignores the question |"], part => Assert.Contains(part, report.Text, StringComparison.Ordinal));
    }
}
