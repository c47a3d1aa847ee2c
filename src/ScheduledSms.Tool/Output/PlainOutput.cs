namespace ScheduledSms.Tool.Output;

/// <summary>For a pipe or a file: plain lines; of many things, one a line, with tabs between their values.</summary>
internal sealed class PlainOutput(TextWriter output, TextWriter errors) : IOutput
{
    public void Write(IEnumerable<Field> thing)
    {
        foreach (var field in thing.Where(static field => field is { Label: not null, Text: not null }))
            output.WriteLine($"{field.Label}: {Texts.Printable(field.Text!)}");
    }

    public async Task WriteAllAsync(IAsyncEnumerable<IReadOnlyList<Field>> rows, string none, CancellationToken cancellationToken)
    {
        var isEmpty = true;
        await foreach (var row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            isEmpty = false;
            await output.WriteLineAsync(string.Join('\t', row.Where(static field => field.Label is not null).Select(static field => Texts.Printable(field.Text ?? "")))).ConfigureAwait(false);
        }

        if (isEmpty)
            Note(none);
    }

    public void Note(string text, Tone tone = Tone.Neutral) => errors.WriteLine(tone is Tone.Warning ? "Warning: " + text : text);

    public void Fail(Failure failure) => errors.WriteLine(failure.Message);
}
