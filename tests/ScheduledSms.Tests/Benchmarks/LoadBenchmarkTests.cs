using ScheduledSms.Benchmarks.Load;

namespace ScheduledSms.Tests.Benchmarks;

/// <summary>The benchmark under load at a small scale: every variant's calls reach the server, which has a separate process.</summary>
public sealed class LoadBenchmarkTests
{
    [Fact]
    public async Task It_measures_every_variant_against_its_floor()
    {
        var plan = LoadPlan.Small;
        var report = await LoadBenchmark.RunAsync(plan);

        List<LoadResult> variants = [.. report.Results.Where(result => !result.Contender.IsCeiling)];
        Assert.Equal(
            ["JSMS schedule: floor, ours, typed, ours, common, old style, floor, again", "SOLAPI schedule: floor, ours, typed, ours, a step of common, old style, floor, again"],
            variants.GroupBy(result => result.Contender.Operation).Select(results => $"{results.Key}: {string.Join(", ", results.Select(result => result.Contender.Name))}"));

        // The warm-up round counts too, and each turn begins with two calls for each one in flight.
        Assert.All(variants, result => Assert.Equal((1 + plan.Rounds) * (plan.Calls + (2 * result.InFlight)), result.Calls));
        Assert.All(variants, result => Assert.Equal(result.Calls, result.Arrived));

        Assert.All(variants, result => Assert.Equal(plan.Rounds, result.Turns.Count));
        Assert.All(variants.SelectMany(result => result.Turns.Values).SelectMany(turn => new[] { turn.PerSecond, turn.P50.TotalSeconds, turn.P99.TotalSeconds, turn.CpuPerCall!.Value.TotalSeconds }), AssertMeasured);
        Assert.All(variants, result => AssertMeasured(result.RatioTo(variants[0], turn => turn.PerSecond)));

        Assert.Equal(report.Results.Count, report.Text.Split('\n').Count(line => line.Contains(" schedule ", StringComparison.Ordinal)));
        Assert.All(variants, result => Assert.Contains($" {result.Contender.Name} |", report.Text, StringComparison.Ordinal));
        AssertCeiling(report);
    }

    [Theory]
    [InlineData("850.00us", 0.85)]
    [InlineData("7.40ms", 7.4)]
    [InlineData("1.05s", 1050)]
    public void It_reads_what_wrk_says(string time, double milliseconds)
    {
        var turn = Wrk.Read(Said(time));

        Assert.Equal((38495, 38114.36, TimeSpan.FromMicroseconds(210)), (turn.Calls, turn.PerSecond, turn.P50));
        Assert.Equal(milliseconds, turn.P99.TotalMilliseconds, tolerance: 1e-6);
    }

    [Theory]
    [InlineData("unable to connect to 127.0.0.1:9 Connection refused")]
    [InlineData("Non-2xx or 3xx responses: 38495")]
    [InlineData("Socket errors: connect 0, read 0, write 0, timeout 3")]
    public void It_takes_no_failed_run_of_wrk_for_a_ceiling(string trouble) =>
        Assert.Throws<InvalidOperationException>(() => Wrk.Read(trouble.StartsWith("unable", StringComparison.Ordinal) ? trouble : Said("7.40ms") + trouble));

    private static void AssertMeasured(double figure) => Assert.True(double.IsFinite(figure) && figure > 0, figure.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static void AssertCeiling(LoadReport report)
    {
        List<LoadResult> ceilings = [.. report.Results.Where(result => result.Contender.IsCeiling)];
        if (ceilings.Count == 0)
            Assert.Contains("`wrk` is not installed", report.Text, StringComparison.Ordinal);
        else
            Assert.All(ceilings, ceiling => Assert.InRange(ceiling.Arrived, 1, int.MaxValue));
    }

    private static string Said(string p99) => $"""
        Running 1s test @ http://127.0.0.1:40000/v1/schedule
          2 threads and 64 connections
          Thread Stats   Avg      Stdev     Max   +/- Stdev
            Latency     1.83ms    1.52ms  19.44ms   88.10%
            Req/Sec    19.31k     3.05k   24.90k    70.00%
          Latency Distribution
             50%  210.00us
             75%    2.19ms
             90%    3.51ms
             99%    {p99}
          38495 requests in 1.01s, 7.16MB read
        Requests/sec:  38114.36
        Transfer/sec:      7.09MB
        """;
}
