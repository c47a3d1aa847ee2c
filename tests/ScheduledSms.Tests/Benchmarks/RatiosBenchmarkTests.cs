using ScheduledSms.Benchmarks.Ratios;

namespace ScheduledSms.Tests.Benchmarks;

/// <summary>The benchmark of single calls at a small scale: every variant still makes its call.</summary>
public sealed class RatiosBenchmarkTests
{
    [Fact]
    public async Task It_measures_every_variant_against_its_floor()
    {
        var report = await RatiosBenchmark.RunAsync(RatiosPlan.Small);

        Assert.Equal(
            ["JSMS schedule: floor, ours, typed, ours, common, convenient, old style", "SOLAPI schedule: floor, ours, typed, ours, a step of common, convenient, old style"],
            report.Ratios.GroupBy(ratio => ratio.Variant.Operation).Select(ratios => $"{ratios.Key}: {string.Join(", ", ratios.Select(ratio => ratio.Variant.Name))}"));
        Assert.All(report.Ratios, ratio => Assert.True(ratio is { Nanoseconds: > 0, Bytes: > 0 }, ratio.Variant.Name));
        Assert.Contains(" floor |       1.00 |        1.00 |", report.Text, StringComparison.Ordinal);
    }
}
