using System.Globalization;

namespace ScheduledSms.Benchmarks.Start;

/// <summary>The measurements, also as two tables: ratios like against like, and the figures behind them.</summary>
internal sealed record StartReport(IReadOnlyList<StartResult> Results, string? Remark)
{
    /// <summary>The client alone against HttpClient alone; the client from a container against HttpClientFactory from one. The last comparison has both differences.</summary>
    private static readonly (string Ours, string ByHand)[] Comparisons =
    [
        (StartProgram.Ours, StartProgram.ByHand),
        (StartProgram.OursInContainer, StartProgram.ByHandInContainer),
        (StartProgram.OursInContainer, StartProgram.ByHand),
    ];

    public string Text => $"# Start\n\n{Ratios()}\n{Figures()}{(Remark is null ? "" : $"\n{Remark}\n")}";

    private MarkdownTable Ratios()
    {
        var table = new MarkdownTable("published", "program", "against", "size-ratio", "time-ratio", "memory-ratio");
        foreach (var published in Results.GroupBy(static result => result.Program.Publication))
        {
            foreach (var (ours, byHand) in Comparisons)
            {
                var (one, other) = (published.First(result => result.Program.Source == ours), published.First(result => result.Program.Source == byHand));
                table.Add(
                    published.Key.Name,
                    Words(ours),
                    Words(byHand),
                    Text1($"{(double)one.Bytes / other.Bytes:0.00}"),
                    Text1($"{one.FirstResponse / other.FirstResponse:0.00}"),
                    Text1($"{(double)one.PeakBytes / other.PeakBytes:0.00}"));
            }
        }

        return table;
    }

    private MarkdownTable Figures()
    {
        var table = new MarkdownTable("published", "program", "size", "first response", "peak memory");
        foreach (var result in Results)
        {
            table.Add(
                result.Program.Publication.Name,
                Words(result.Program.Source),
                Text1($"{result.Bytes / 1024d / 1024:0.0} MiB"),
                Text1($"{result.FirstResponse.TotalMilliseconds:0.0} ms"),
                Text1($"{result.PeakBytes / 1024d / 1024:0.0} MiB"));
        }

        return table;
    }

    private static string Words(string source) => source switch
    {
        StartProgram.ByHand => "by hand",
        StartProgram.ByHandInContainer => "by hand, in a container",
        StartProgram.Ours => "ours",
        _ => "ours, in a container",
    };

    private static string Text1(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
