using System.Globalization;
using System.Text;

namespace ScheduledSms.Tests.Hostile;

/// <summary>The figures of a run as a Markdown table.</summary>
internal static class HostileReport
{
    public static string Of(HostileRun run)
    {
        var cases = run.Operations.Values.Sum(static figures => figures.Cases);
        var report = new StringBuilder("# Hostile responses\n\n");
        report.Append(CultureInfo.InvariantCulture, $"{cases} spoiled responses in {run.Time.TotalSeconds:0.0} s: {run.Operations.Values.Sum(static figures => figures.Results)} results, {run.Faults.Count} faults, all others the documented error.\n\n");
        report.Append("| operation | responses | results | errors | slowest, ms | most allocated, KiB | allocated by a byte of the response |\n|---|--:|--:|--:|--:|--:|--:|\n");
        foreach (var (name, figures) in run.Operations.OrderBy(static operation => operation.Key, StringComparer.Ordinal))
        {
            report.Append(CultureInfo.InvariantCulture, $"| {name} | {figures.Cases} | {figures.Results} | {figures.Cases - figures.Results} | {figures.Slowest!.Time.TotalMilliseconds:0.0} ({figures.Slowest.Name.Split(':')[1]}) | ")
                .Append(CultureInfo.InvariantCulture, $"{figures.Largest!.Allocated / 1024} ({figures.Largest.Name.Split(':')[1]}) | {OperationFigures.Ratio(figures.Greediest!):0.0} |\n");
        }

        report.Append("\nIn brackets: the number of the case. The last column leaves out what any call allocates.\n\n| spoiled by | times |\n|---|--:|\n");
        foreach (var (way, times) in run.Ways.OrderByDescending(static way => way.Value))
            report.Append(CultureInfo.InvariantCulture, $"| {way} | {times} |\n");
        return report.ToString();
    }
}
