using System.Diagnostics;
using System.Globalization;
using OpenTelemetry;

namespace Telemetry;

/// <summary>Prints a trace as a tree, one line per span, once its first span has ended.</summary>
internal sealed class TreeExporter : BaseExporter<Activity>
{
    /// <summary>The attributes worth showing on one line; an app's exporter sends everything.</summary>
    private static readonly string[] Shown = ["scheduledsms.outcome", "http.response.status_code", "scheduledsms.code", "scheduledsms.provider_code", "scheduledsms.schedule_id"];

    private readonly List<Activity> _ended = [];

    public override ExportResult Export(in Batch<Activity> batch)
    {
        foreach (var span in batch)
        {
            _ended.Add(span);
            if (span.ParentSpanId != default)
                continue;

            Print(span, depth: 1);
            _ended.RemoveAll(printed => printed.TraceId == span.TraceId);
        }

        return ExportResult.Success;
    }

    private void Print(Activity span, int depth)
    {
        var name = new string(' ', depth * 2) + span.DisplayName;
        var shown = Shown.Select(span.GetTagItem).Where(static value => value is not null);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-34}{span.Duration.TotalMilliseconds,7:0.0} ms  {string.Join("  ", shown)}"));
        foreach (var child in _ended.Where(child => child.ParentSpanId == span.SpanId).OrderBy(static child => child.StartTimeUtc))
            Print(child, depth + 1);
    }
}
