using Spectre.Console;
using Words = Spectre.Console.Text; // Text is a namespace of the library.

namespace ScheduledSms.Tool.Output;

/// <summary>For a person at a terminal: aligned, and in color where the terminal has any and <c>NO_COLOR</c> is not set.</summary>
internal sealed class TerminalOutput : IOutput
{
    /// <summary>How many rows are aligned with each other; the next ones keep the widths of the first.</summary>
    private const int RowsAtOnce = 100;

    private readonly IAnsiConsole _output;
    private readonly IAnsiConsole _errors;

    public TerminalOutput(TextWriter output, TextWriter errors, bool isErrorTerminal)
    {
        _output = Create(output, isTerminal: true);
        _errors = Create(errors, isErrorTerminal);
    }

    public void Write(IEnumerable<Field> thing)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(3)).AddColumn(new GridColumn().PadRight(0));
        foreach (var field in thing.Where(static field => field is { Label: not null, Text: not null }))
            grid.AddRow(new Words(field.Label!, new Style(decoration: Decoration.Dim)), Cell(field));
        _output.Write(grid);
    }

    public async Task WriteAllAsync(IAsyncEnumerable<IReadOnlyList<Field>> rows, string none, CancellationToken cancellationToken)
    {
        int[]? widths = null;
        var waiting = new List<IReadOnlyList<Field>>();
        await foreach (var row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            waiting.Add([.. row.Where(static field => field.Label is not null)]);
            if (waiting.Count == RowsAtOnce)
                widths = WriteTable(waiting, widths);
        }

        if (waiting.Count > 0)
            WriteTable(waiting, widths);
        else if (widths is null)
            Note(none);
    }

    public void Note(string text, Tone tone = Tone.Neutral) => _errors.Write(new Words((tone is Tone.Warning ? "Warning: " : "") + text + Environment.NewLine, StyleOf(tone)));

    public void Fail(Failure failure) => _errors.Write(new Words(failure.Message + Environment.NewLine, StyleOf(Tone.Bad)));

    private static IAnsiConsole Create(TextWriter writer, bool isTerminal)
    {
        var isPlain = !isTerminal || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        return AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isPlain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = isPlain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
    }

    /// <summary>Writes the rows that wait, the first ones below their labels.</summary>
    /// <returns>The widths, for the next ones.</returns>
    private int[] WriteTable(List<IReadOnlyList<Field>> rows, int[]? widths)
    {
        var table = new Table { Border = TableBorder.None, ShowHeaders = widths is null, UseSafeBorder = false };
        widths ??= [.. Enumerable.Range(0, rows[0].Count).Select(column => rows.Max(row => TextOf(row[column]).GetCellWidth()))];
        for (var column = 0; column < widths.Length; column++)
        {
            var label = rows[0][column].Label!;
            widths[column] = Math.Max(widths[column], label.GetCellWidth());
            var header = new TableColumn(new Words(label, new Style(decoration: Decoration.Dim))).Width(widths[column]).Padding(0, 0, 2, 0);
            // An id is there to be copied.
            table.AddColumn(column == 0 ? header.NoWrap() : header);
        }

        foreach (var row in rows)
            table.AddRow(row.Select(Cell));
        _output.Write(table);
        rows.Clear();
        return widths;
    }

    private static Words Cell(Field field) => new(TextOf(field), StyleOf(field.Tone));

    private static string TextOf(Field field) => Texts.Printable(field.Text ?? "");

    private static Style StyleOf(Tone tone) => tone switch
    {
        Tone.Good => new Style(Color.Green),
        Tone.Warning => new Style(Color.Yellow),
        Tone.Bad => new Style(Color.Red),
        _ => Style.Plain,
    };
}
