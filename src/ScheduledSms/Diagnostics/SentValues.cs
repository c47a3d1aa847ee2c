using System.Diagnostics.CodeAnalysis;
using System.Buffers;
using System.Text;
using System.Text.Json;
using ScheduledSms.Text;

namespace ScheduledSms.Diagnostics;

/// <summary>
/// The values of one request that are never printed: its texts, its numbers, its credentials. A response may quote the one that
/// it rejects, or reflect the whole request: they are found whole or cut short at their end, in any escaping, but not in another alphabet.
/// </summary>
internal sealed class SentValues
{
    /// <summary>How much of a text is searched. What is printed is far shorter.</summary>
    private const int MaxSearched = 16 * 1024;

    /// <summary>At the end of what is searched, a value may have been cut too short to be found.</summary>
    private const int CutOff = 128;

    /// <summary>A page may hold JSON that holds JSON.</summary>
    private const int MaxEscapes = 3;

    private const int MinDigits = 6;
    private const int MaxCodeDigits = 8;

    private static readonly SearchValues<char> InNumbers = SearchValues.Create("+-. ()0123456789");

    private readonly TextIndex _texts;
    private readonly NumberIndex _numbers = new();

    /// <param name="values">Texts and numbers as they were given.</param>
    public SentValues(IEnumerable<string> values)
    {
        HashSet<string> texts = new(StringComparer.Ordinal);
        foreach (var value in values.Where(static value => value.Length > 1))
            Add(value, texts);
        _texts = new TextIndex(texts);
    }

    /// <summary>The values of a request as it was sent.</summary>
    /// <param name="body">The JSON body; empty if there was none.</param>
    /// <param name="credentials">What it was authorized with.</param>
    /// <param name="protocolWords">Texts of every request, which reveal nothing.</param>
    public static SentValues Of(ReadOnlySpan<byte> body, IEnumerable<string> credentials, IReadOnlySet<string> protocolWords)
    {
        List<string> values = [.. credentials];
        var reader = new Utf8JsonReader(body);
        while (!body.IsEmpty && reader.Read())
        {
            if (reader.TokenType == JsonTokenType.String && reader.GetString() is { } text && !protocolWords.Contains(text))
                values.Add(text);
        }

        return new SentValues(values);
    }

    /// <summary>What a provider may quote of those whom it rejects.</summary>
    public static SentValues Of(IReadOnlyList<MessageRecipient> recipients) =>
        new(recipients.SelectMany(static recipient => (recipient.Parameters?.Values ?? []).Append(recipient.PhoneNumber.National)));

    /// <summary>Returns a provider's text, safe to print: values of the request removed, numbers masked, and cut to a readable length.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public string? RedactWords(string? text) => text is null ? null : Redaction.Printable(Redaction.MaskNumbers(Hide(text)), Redaction.MaxTextLength);

    /// <summary>Returns a provider's code, safe to print: as <see cref="Redaction.Code"/> has it, and hidden where it quotes the request.</summary>
    [return: NotNullIfNotNull(nameof(code))]
    public string? RedactCode(string? code) => code is null ? null : Hide(code) is var safe && safe.Contains(Redaction.Mask, StringComparison.Ordinal) ? Redaction.Mask : Redaction.Code(code);

    /// <summary>Returns the text with these values masked.</summary>
    /// <param name="words">Searched up to a limit, and cut there.</param>
    public string Hide(string words)
    {
        var searched = words.Length > MaxSearched ? words[..MaxSearched] : words;
        var hidden = new bool[searched.Length];
        var text = new UnescapedText(searched);
        for (var level = 0; text is not null && level <= MaxEscapes; level++, text = text.Unescape())
        {
            HideTexts(text, hidden);
            _numbers.Hide(text, hidden);
        }

        return Mask(searched, hidden, words.Length > MaxSearched ? MaxSearched - CutOff : searched.Length);
    }

    /// <summary>A number is found by its digits, of which the last may be told; a code of a few digits, sent to be typed in, is hidden whole. Fewer than four are too few to matter.</summary>
    private void Add(string text, HashSet<string> texts)
    {
        if (text.AsSpan().ContainsAnyExcept(InNumbers))
        {
            texts.Add(text);
            return;
        }

        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        if (digits.Length >= MinDigits)
            _numbers.Add(digits);
        if (digits.Length is >= 4 and <= MaxCodeDigits)
            texts.Add(text);
    }

    private void HideTexts(UnescapedText text, bool[] hidden)
    {
        var chars = text.Chars.AsSpan();
        for (var at = 0; at < chars.Length; at++)
        {
            if (_texts.MatchAt(chars[at..]) is > 0 and var length)
                text.Hide(at, at + length, hidden);
        }
    }

    private static string Mask(string text, bool[] hidden, int end)
    {
        if (!hidden.AsSpan().Contains(true))
            return text[..end];

        var masked = new StringBuilder();
        for (var at = 0; at < end; at++)
        {
            if (!hidden[at])
                masked.Append(text[at]);
            else if (at == 0 || !hidden[at - 1])
                masked.Append(Redaction.Mask);
        }

        return masked.ToString();
    }
}
