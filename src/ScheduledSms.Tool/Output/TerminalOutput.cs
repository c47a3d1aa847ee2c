using Spectre.Console;
using Words = Spectre.Console.Text; // Text is a namespace of the library.

namespace ScheduledSms.Tool.Output;

/// <summary>For a person at a terminal: aligned, and in color where the terminal has any and <c>NO_COLOR</c> is not set.</summary>
internal sealed class TerminalOutput : IOutput
{
    /// <summary>How many rows are aligned with each other; the next ones keep the widths of the first.</summary>
    private const int RowsAtOnce = 100;

    private const string Gap = "  ";

    private static readonly Style Dim = new(decoration: Decoration.Dim);

    private readonly IAnsiConsole _output;
    private readonly IAnsiConsole _errors;
    private bool _hasWritten;

    public TerminalOutput(TextWriter output, TextWriter errors, bool isErrorTerminal)
    {
        _output = Create(output, isTerminal: true);
        _errors = Create(errors, isErrorTerminal);
        // A sentence is broken by the terminal, and copied from it in one piece.
        _errors.Profile.Width = int.MaxValue / 2;
    }

    public void Write(IEnumerable<Field> thing)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(3)).AddColumn(new GridColumn().PadRight(0));
        foreach (var field in thing.Where(static field => field is { Label: not null, Text: not null }))
            grid.AddRow(new Words(field.Label!, Dim), Cell(field));
        if (_hasWritten)
            _output.WriteLine();
        _hasWritten = true;
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
        if (widths is null)
        {
            widths = [.. Enumerable.Range(0, rows[0].Count).Select(column => rows.Max(row => Math.Max(TextOf(row[column]).GetCellWidth(), row[column].Label!.GetCellWidth())))];
            WriteRow([.. rows[0].Select(static field => (field.Label!, Dim))], widths);
        }

        foreach (var row in rows)
            WriteRow([.. row.Select(static field => (TextOf(field), StyleOf(field.Tone)))], widths);
        rows.Clear();
        return widths;
    }

    /// <summary>One row on one line; where that is too long, what stands first, such as an id to be copied, has a line of its own.</summary>
    private void WriteRow(IReadOnlyList<(string Text, Style Style)> cells, int[] widths)
    {
        var isNarrow = widths.Sum() + (Gap.Length * (widths.Length - 1)) > _output.Profile.Width;
        var gap = "";
        for (var column = 0; column < cells.Count; column++)
        {
            var (text, style) = cells[column];
            _output.Write(new Words(gap + text, style));
            if (isNarrow && column == 0)
                _output.WriteLine();
            gap = (isNarrow && column == 0 ? "" : new string(' ', Math.Max(0, widths[column] - text.GetCellWidth()))) + Gap;
        }

        _output.WriteLine();
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
