using System.Text.Json;

namespace ScheduledSms.Http.Responses;

/// <summary>Reads an error body that may be anything: JSON, a proxy's page, or nothing.</summary>
internal static class ErrorBody
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>A duplicate member is ambiguous: then only the status counts.</summary>
    private static readonly JsonDocumentOptions NothingTwice = new() { AllowDuplicateProperties = false };

    /// <summary>Returns what the reader finds in the JSON object, or nothing if the body is not one.</summary>
    public static (string? Code, string? Message) Read(ReadOnlyMemory<byte> body, Func<JsonElement, (string? Code, string? Message)> reader)
    {
        try
        {
            using var document = JsonDocument.Parse(body.Span.StartsWith(ByteOrderMark) ? body[ByteOrderMark.Length..] : body, NothingTwice);
            return document.RootElement.ValueKind == JsonValueKind.Object ? reader(document.RootElement) : default;
        }
        catch (Exception notJson) when (notJson is JsonException or InvalidOperationException)
        {
            return default;
        }
    }

    /// <summary>Reads a member that is text or a number.</summary>
    public static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value)
        ? value.ValueKind switch
        {
            JsonValueKind.String => TextOf(value),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        }
        : null;

    /// <summary>Returns null for text that is not valid Unicode: the other members can still be read.</summary>
    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
