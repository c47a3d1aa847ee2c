using System.Globalization;

namespace ScheduledSms.Benchmarks.Ratios;

/// <summary>The measurements, also as a table; the floor is 1.00.</summary>
internal sealed record RatiosReport(IReadOnlyList<Ratio> Ratios)
{
    public string Text
    {
        get
        {
            var table = new MarkdownTable("operation", "variant", "time-ratio", "bytes-ratio", "time", "bytes");
            foreach (var ratio in Ratios)
            {
                var floor = Ratios.First(other => other.Variant.Operation == ratio.Variant.Operation && other.Variant.Name == Variant.Floor);
                table.Add(
                    ratio.Variant.Operation,
                    ratio.Variant.Name,
                    (ratio.Nanoseconds / floor.Nanoseconds).ToString("0.00", CultureInfo.InvariantCulture),
                    (ratio.Bytes / floor.Bytes).ToString("0.00", CultureInfo.InvariantCulture),
                    string.Create(CultureInfo.InvariantCulture, $"{ratio.Nanoseconds / 1000:0.00} µs"),
                    string.Create(CultureInfo.InvariantCulture, $"{ratio.Bytes:N0} B"));
            }

            return $"# One call, in process\n\n{table}";
        }
    }
}
