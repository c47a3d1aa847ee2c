using ScheduledSms.Benchmarks.Start;

namespace ScheduledSms.Tests.Benchmarks;

/// <summary>The benchmark of starts at a small scale: each program still gets its response.</summary>
public sealed class StartBenchmarkTests
{
    [Fact]
    public async Task It_starts_every_program_and_compares_like_with_like()
    {
        var report = await StartBenchmark.RunAsync(StartPlan.Small);

        Assert.Equal(["ByHand", "Ours", "ByHandInContainer", "OursInContainer"], report.Results.Select(static result => result.Program.Source));
        Assert.All(report.Results, static result => Assert.True(result is { Bytes: > 0, PeakBytes: > 0 } && result.FirstResponse > TimeSpan.Zero, result.Program.Source));
        Assert.Null(report.Remark);
        Assert.All(["|                 ours |                 by hand |", "| ours, in a container | by hand, in a container |"], pair => Assert.Contains(pair, report.Text, StringComparison.Ordinal));
    }
}
