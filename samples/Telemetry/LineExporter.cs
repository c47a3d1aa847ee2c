using System.Globalization;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Telemetry;

/// <summary>Prints each measured combination of attributes on one line.</summary>
internal sealed class LineExporter : BaseExporter<Metric>
{
    public override ExportResult Export(in Batch<Metric> batch)
    {
        foreach (var metric in batch)
        {
            Console.WriteLine($"  {metric.Name}");
            foreach (ref readonly var point in metric.GetMetricPoints())
            {
                List<string> attributes = [];
                foreach (var (_, value) in point.Tags)
                    attributes.Add(Convert.ToString(value, CultureInfo.InvariantCulture)!);
                Console.WriteLine($"    {string.Join(' ', attributes),-54}{ValueOf(metric, point)}");
            }
        }

        return ExportResult.Success;
    }

    private static string ValueOf(Metric metric, in MetricPoint point) => metric.MetricType == MetricType.Histogram
        ? string.Create(CultureInfo.InvariantCulture, $"{point.GetHistogramCount()} in {point.GetHistogramSum():0.000} {metric.Unit}")
        : string.Create(CultureInfo.InvariantCulture, $"{point.GetSumLong()} {metric.Unit}");
}
