using ScheduledSms.Benchmarks.Bulk;

namespace ScheduledSms.Tests.Benchmarks;

/// <summary>The benchmark of large requests at a small scale: every variant still sends, and the report has its tables.</summary>
public sealed class BulkBenchmarkTests
{
    [Fact]
    public async Task It_measures_every_variant_of_both_providers()
    {
        var report = await BulkBenchmark.RunAsync(BulkPlan.Small);

        Assert.Equal(
            ["JSMS batches: ready-made, drawing alone, ours, old style", "SOLAPI adds: ready-made, drawing alone, ours, old style"],
            report.Costs.GroupBy(cost => cost.Operation).Select(costs => $"{costs.Key}: {string.Join(", ", costs.Select(cost => cost.Variant))}"));
        Assert.All(report.Costs, cost => Assert.True(cost is { CpuNanoseconds: > 0, Bytes: > 0 }, cost.Variant));
        Assert.Contains("| JSMS batches |    ready-made |      1.00 |", report.Text, StringComparison.Ordinal);
    }
}
