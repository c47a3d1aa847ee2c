using System.Globalization;
using System.Text;

namespace ScheduledSms.Tests.Matrix;

/// <summary>The run as a Markdown table: the results of each row, for each kind of operation.</summary>
internal static class MatrixReport
{
    private static readonly string[] Columns = ["READ", "CANCEL", "UPDATE", "CREATE and other writes", "SOLAPI's common steps"];

    public static string Totals(MatrixRun run, int leaks)
    {
        var rows = MatrixFaults.All.Select(static fault => fault.Row).Distinct().Count();
        var invariant = CultureInfo.InvariantCulture;
        string[] parts =
        [
            string.Create(invariant, $"{run.Results.Count} cells ({MatrixFaults.All.Count} faults in {rows} rows, {MatrixOperations.All.Count} operations, cold and warm) in {run.Took.TotalSeconds:F0} s: {Outcomes(run.Results)}"),
            string.Create(invariant, $"{run.Results.Count(static result => !result.IsRight)} wrong, {run.Results.Count(static result => result.Twice)} double schedules, {leaks} leaks in {Canary.Searched.Values.Sum()} strings"),
            string.Create(invariant, $"{run.NotApplicable.Count} cells do not apply"),
            string.Create(invariant, $"{run.Results.Count(static result => result.TriedAgain)} tried again with more time."),
        ];
        return string.Join("; ", parts);
    }

    public static string Write(MatrixRun run, int leaks, IReadOnlyDictionary<string, int> heard)
    {
        var text = new StringBuilder();
        text.Append("# Fault matrix\n\n").Append(Totals(run, leaks)).Append("\n\n");
        text.Append("Each cell ran over real sockets against an emulator of its own, and was held to four things: the outcome, the requests that arrived, what the provider carried out, and that no key, number or text was printed.\n\n");
        text.Append("| # | fault | ").AppendJoin(" | ", Columns).Append(" | cells | result |\n|---|---|").Append(string.Concat(Columns.Select(static _ => "---|"))).Append("---|---|\n");
        foreach (var fault in MatrixFaults.All.OrderBy(static fault => fault.Row))
            Row(text, fault, [.. run.Results.Where(result => result.Cell.Fault == fault)]);

        text.Append("\n## Corrected expectations\n\n");
        foreach (var fault in MatrixFaults.All.Where(static fault => fault.Correction is not null).OrderBy(static fault => fault.Row))
            text.Append(CultureInfo.InvariantCulture, $"- Row {fault.Row}, {fault.Name}: {fault.Correction}\n");
        text.Append("\n## Cells that do not apply\n\n");
        foreach (var why in run.NotApplicable.GroupBy(static cell => (cell.Fault.Row, cell.Why)).OrderBy(static why => why.Key.Row))
            text.Append(CultureInfo.InvariantCulture, $"- Row {why.Key.Row}: {why.Count()} cells, since {why.Key.Why}.\n");
        text.Append("\n## What was searched for leaks\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{Canary.Size.Values} values in {Canary.Size.Forms} forms (plain, in a URL, in JSON, in HTML, in base64).\n\n| where | strings |\n|---|---|\n");
        foreach (var (place, count) in Canary.Searched.OrderBy(static place => place.Key, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"| {place} | {count} |\n");
        text.Append("\nListened to, beside the logs: ").AppendJoin(", ", heard.Keys.Order(StringComparer.Ordinal)).Append(".\n");
        return text.ToString();
    }

    private static void Row(StringBuilder text, MatrixFault fault, IReadOnlyList<CellResult> results)
    {
        text.Append(CultureInfo.InvariantCulture, $"| {fault.Row} | {fault.Name} | ");
        text.AppendJoin(" | ", Columns.Select(column => Outcomes(results.Where(result => result.Cell.Operation.Column() == column))));
        var wrong = results.Count(static result => !result.IsRight);
        text.Append(CultureInfo.InvariantCulture, $" | {results.Count} | {(wrong == 0 ? "ok" : $"**{wrong} wrong**")} |\n");
    }

    private static string Outcomes(IEnumerable<CellResult> results)
    {
        var counts = results.CountBy(static result => result.Outcome).OrderBy(static count => count.Key).Select(static count => string.Create(CultureInfo.InvariantCulture, $"{count.Value} {count.Key}"));
        return string.Join(", ", counts) is { Length: > 0 } text ? text : "–";
    }
}
