using System.Text;

namespace ScheduledSms.Benchmarks;

/// <summary>A table that reads well in a terminal and as Markdown.</summary>
internal sealed class MarkdownTable(params string[] heads)
{
    private readonly List<string[]> _rows = [];

    public void Add(params string[] cells) => _rows.Add(cells);

    public override string ToString()
    {
        var widths = heads.Select((head, at) => _rows.Select(row => row[at].Length).Append(head.Length).Max()).ToArray();
        var text = new StringBuilder();
        AppendRow(text, heads, widths);
        AppendRow(text, [.. widths.Select(static (width, at) => at == 0 ? new string('-', width) : new string('-', width - 1) + ":")], widths);
        foreach (var row in _rows)
            AppendRow(text, row, widths);
        return text.ToString();
    }

    private static void AppendRow(StringBuilder text, string[] cells, int[] widths) =>
        text.Append("| ").AppendJoin(" | ", cells.Select((cell, at) => at == 0 ? cell.PadRight(widths[at]) : cell.PadLeft(widths[at]))).Append(" |\n");
}
