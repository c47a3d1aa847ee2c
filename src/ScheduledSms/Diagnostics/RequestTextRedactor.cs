using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ScheduledSms.Diagnostics;

/// <summary>
/// Takes out of a response's words what the request held: a rejection may quote the text, the name or the key that it rejects.
/// Only whole values are known again, plain or escaped as JSON, HTML and URLs have it; what a provider quotes in part is not.
/// </summary>
internal sealed class RequestTextRedactor
{
    private const string Mask = "***";

    private readonly List<string> _texts;

    /// <summary>Collects every text of a JSON body, and the secrets that went with it.</summary>
    public RequestTextRedactor(ReadOnlySpan<byte> body, IEnumerable<string> secrets)
    {
        HashSet<string> texts = new(secrets, StringComparer.Ordinal);
        var reader = new Utf8JsonReader(body);
        while (!body.IsEmpty && reader.Read())
        {
            if (reader.TokenType == JsonTokenType.String && reader.GetString() is { } text && MayBeTold(text))
                texts.Add(text);
        }

        // A text may hold another: the longer one first.
        _texts = [.. texts.OrderByDescending(static text => text.Length)];
    }

    /// <summary>The words without them.</summary>
    public string Hide(string words)
    {
        foreach (var text in _texts)
        {
            words = words.Replace(text, Mask, StringComparison.Ordinal);
            if (words.Contains('\\', StringComparison.Ordinal))
            {
                // As those write it who escape what they must, and as those who escape all they can.
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

    /// <summary>One letter says nothing. Digits alone are a number, which <see cref="Redaction"/> masks, or too few to be anything.</summary>
    private static bool MayBeTold(string text) => text.Length > 1 && (text.Length is 4 or 5 || !text.All(char.IsAsciiDigit));
}
