using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ScheduledSms.Emulator.Clock;
using ScheduledSms.Emulator.Messages;

namespace ScheduledSms.Emulator.Http;

/// <summary>A request as a provider sees it, fully read.</summary>
internal sealed class ProviderRequest
{
    public required string Method { get; init; }

    public required string Path { get; init; }

    public required IQueryCollection Query { get; init; }

    public required string? Authorization { get; init; }

    public required string? ContentType { get; init; }

    /// <summary>The key of the account it acts for without authentication; null for what comes over the wire.</summary>
    public string? LetIn { get; init; }

    public ReadOnlyMemory<byte> Body { get; set; }

    /// <summary>The value in the path's <c>{}</c>, if it has one.</summary>
    public string Id { get; set; } = "";

    public string? Operation { get; set; }

    public string? Account { get; set; }

    /// <summary>The clock's time, which stands still while it is carried out.</summary>
    public DateTimeOffset Now { get; set; }

    /// <summary>Its number in the journal, as the cause of what it changes.</summary>
    public Cause Cause { get; set; } = Cause.Control;

    /// <summary>Called by <see cref="Commit"/>.</summary>
    public Action<StoredMessage?>? Committed { get; set; }

    /// <summary>Reports that the provider's state was changed. Must be called where it changes, inside the clock's gate.</summary>
    public void Commit(StoredMessage? message = null) => Committed?.Invoke(message);

    /// <summary>The body as a JSON object; null when it is anything else.</summary>
    public JsonElement? ReadObject()
    {
        try
        {
            using var document = JsonDocument.Parse(Body);
            ReadTexts(document.RootElement);
            return document.RootElement.ValueKind is JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    // The parser accepts escaped lone surrogates; reading one throws. Better here than in the middle of an operation.
    private static void ReadTexts(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                _ = element.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                    ReadTexts(item);
                break;
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    _ = member.Name;
                    ReadTexts(member.Value);
                }

                break;
        }
    }
}
