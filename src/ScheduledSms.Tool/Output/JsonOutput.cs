using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ScheduledSms.Tool.Output;

/// <summary>For programs: one object a line. A failure is a line too, the one with a <c>code</c>.</summary>
internal sealed class JsonOutput(TextWriter output) : IOutput
{
    /// <summary>Hangul and Chinese stay readable.</summary>
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Write(IEnumerable<Field> thing) => WriteLine(thing.Select(static field => KeyValuePair.Create(field.Name, field.Value)));

    public async Task WriteAllAsync(IAsyncEnumerable<IReadOnlyList<Field>> rows, string none, CancellationToken cancellationToken)
    {
        await foreach (var row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
            Write(row);
    }

    public void Note(string text, Tone tone = Tone.Neutral)
    {
    }

    public void Fail(Failure failure) => WriteLine(
    [
        new("code", failure.Code),
        new("outcome", failure.Cause?.Outcome.ToString()),
        new("provider", failure.Cause?.Provider),
        new("account", failure.Cause?.Account),
        new("providerCode", failure.Cause?.ProviderCode),
        new("message", failure.Message),
        new("exitCode", failure.ExitCode),
    ]);

    private void WriteLine(IEnumerable<KeyValuePair<string, JsonNode?>> members) => output.WriteLine(new JsonObject(members).ToJsonString(Options));
}
