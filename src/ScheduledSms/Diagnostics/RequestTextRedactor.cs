using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ScheduledSms.Diagnostics;

/// <summary>
/// Removes the request's values from a response's text: a rejection may quote the text, the name or the key that it rejects.
/// Only whole values are recognized, plain or escaped as in JSON, HTML and URLs; partial quotes are not.
/// </summary>
internal sealed class RequestTextRedactor
{
    private const string Mask = "***";

    private readonly List<string> _texts;

    /// <summary>Collects every text of a JSON body, and the secrets sent with it.</summary>
    public RequestTextRedactor(ReadOnlySpan<byte> body, IEnumerable<string> secrets)
    {
        HashSet<string> texts = new(secrets, StringComparer.Ordinal);
        var reader = new Utf8JsonReader(body);
        while (!body.IsEmpty && reader.Read())
        {
            if (reader.TokenType == JsonTokenType.String && reader.GetString() is { } text && MayBeTold(text))
                texts.Add(text);
        }

        // A text may contain another: the longer one first.
        _texts = [.. texts.OrderByDescending(static text => text.Length)];
    }

    /// <summary>Returns the text with these values masked.</summary>
    public string Hide(string words)
    {
        foreach (var text in _texts)
        {
            words = words.Replace(text, Mask, StringComparison.Ordinal);
            if (words.Contains('\\', StringComparison.Ordinal))
            {
                // Both with minimal and with maximal escaping.
                words = words.Replace(JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString(), Mask, StringComparison.Ordinal);
                words = words.Replace(JsonEncodedText.Encode(text).ToString(), Mask, StringComparison.OrdinalIgnoreCase);
            }

            if (words.Contains('&', StringComparison.Ordinal))
                words = words.Replace(WebUtility.HtmlEncode(text), Mask, StringComparison.OrdinalIgnoreCase);
            if (words.Contains('%', StringComparison.Ordinal))
                words = words.Replace(Uri.EscapeDataString(text), Mask, StringComparison.OrdinalIgnoreCase);
        }

        return words;
    }

    /// <summary>A single character reveals nothing. Digits alone are a number, which <see cref="Redaction"/> masks, or, below four, too few to matter.</summary>
    private static bool MayBeTold(string text) => text.Length > 1 && (text.Length is 4 or 5 || !text.All(char.IsAsciiDigit));
}
