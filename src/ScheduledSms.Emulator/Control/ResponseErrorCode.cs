using System.Text.Json;

namespace ScheduledSms.Emulator.Control;

/// <summary>The provider's own code in a rejection: JSMS writes it as <c>error.code</c>, SOLAPI as <c>errorCode</c>.</summary>
internal static class ResponseErrorCode
{
    private const int FirstRejectedStatus = 400;

    /// <summary>The code in a recorded response; null when it is no rejection, or has none.</summary>
    public static string? Of(RecordedRequest request)
    {
        if (request is not { Status: >= FirstRejectedStatus, ResponseBody: { Length: > 0 } body })
            return null;
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement switch
            {
                { ValueKind: JsonValueKind.Object } root when root.TryGetProperty("errorCode", out var code) => Text(code),
                { ValueKind: JsonValueKind.Object } root when root.TryGetProperty("error", out var error) && error.ValueKind is JsonValueKind.Object && error.TryGetProperty("code", out var code) => Text(code),
                _ => null,
            };
        }
        catch (JsonException)
        {
            // A fault put something else there, or it is longer than the journal keeps.
            return null;
        }
    }

    private static string? Text(JsonElement code) => code.ValueKind is JsonValueKind.String or JsonValueKind.Number ? code.ToString() : null;
}
