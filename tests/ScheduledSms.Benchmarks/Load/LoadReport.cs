using System.Globalization;
using ScheduledSms.Benchmarks.Ratios;

namespace ScheduledSms.Benchmarks.Load;

/// <summary>The measurements, also as a table; the floor is 1.00.</summary>
internal sealed record LoadReport(IReadOnlyList<LoadResult> Results)
{
    /// <summary>The same code as the floor, with its own connections.</summary>
    public const string FloorAgain = "floor, again";

    public string Text
    {
        get
        {
            var table = new MarkdownTable(
                "operation", "in flight", "variant", "throughput-ratio", "p99-ratio", "cpu-ratio", "calls/s", "p99", "cpu/call", "p50", "throughput against old style");
            foreach (var group in Results.OrderBy(static result => result.Contender.Operation, StringComparer.Ordinal).GroupBy(static result => (result.Contender.Operation, result.InFlight)))
            {
                var floor = group.First(static result => result.Contender.Name == Variant.Floor);
                var oldStyle = group.First(static result => result.Contender.Name == Variant.OldStyle);
                foreach (var result in group)
                    table.Add(Row(result, floor, oldStyle));
            }

            var ceiling = Results.Any(static result => result.Contender.IsCeiling) ? "" : " The ceiling is missing: `wrk` is not installed here.";
            return $"# Under load, over loopback\n\n{table}\nHow far \"{FloorAgain}\" is from 1.00 is the noise of this run.{ceiling}\n";
        }
    }

    private static string[] Row(LoadResult result, LoadResult floor, LoadResult oldStyle) =>
    [
        result.Contender.Operation,
        result.InFlight.ToString(CultureInfo.InvariantCulture),
        result.Contender.Name,
        Ratio(result, floor, PerSecond),
        // The ceiling's turns are far longer, and a longer measurement sees more delays.
        result.Contender.IsCeiling ? "" : Ratio(result, floor, P99),
        result.Contender.IsCeiling ? "" : Ratio(result, floor, Cpu),
        result.MedianOf(PerSecond).ToString("N0", CultureInfo.InvariantCulture),
        string.Create(CultureInfo.InvariantCulture, $"{result.MedianOf(P99):0.0} ms"),
        result.Contender.IsCeiling ? "" : string.Create(CultureInfo.InvariantCulture, $"{result.MedianOf(Cpu):0.0} µs"),
        string.Create(CultureInfo.InvariantCulture, $"{result.MedianOf(P50):0.0} ms"),
        result.Contender.IsCeiling ? "" : Ratio(result, oldStyle, PerSecond),
    ];

    private static string Ratio(LoadResult result, LoadResult other, Func<Turn, double> figure) => result.RatioTo(other, figure).ToString("0.00", CultureInfo.InvariantCulture);

    private static double PerSecond(Turn turn) => turn.PerSecond;

    private static double P50(Turn turn) => turn.P50.TotalMilliseconds;

    private static double P99(Turn turn) => turn.P99.TotalMilliseconds;

    private static double Cpu(Turn turn) => turn.CpuPerCall!.Value.TotalMicroseconds;
}
