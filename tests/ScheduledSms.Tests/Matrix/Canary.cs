using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ScheduledSms.Tests.Matrix;

/// <summary>
/// Unique values, one for each secret, number and text that goes into a call, and the search for them.
/// They are created anew for each run.
/// </summary>
internal static class Canary
{
    public static readonly string JsmsKey = Letters(24);
    public static readonly string JsmsSecret = Letters(24);
    public static readonly string DeveloperKey = Letters(24);
    public static readonly string DeveloperSecret = Letters(24);
    public static readonly string SolapiKey = Letters(16);
    public static readonly string SolapiSecret = Letters(32);
    public static readonly string[] ChineseNumbers = ["138" + Digits(8), "139" + Digits(8)];
    public static readonly string[] KoreanNumbers = ["010" + Digits(8), "010" + Digits(8)];
    public static readonly string Sender = "02" + Digits(8);
    public static readonly string Hangul = Pick("가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허", 9);
    public static readonly string Chinese = Pick("天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏", 9);
    public static readonly string Word = Letters(12);
    public static readonly string Subject = Letters(12);
    public static readonly string Tag = Letters(10);
    public static readonly string Field = Letters(20);
    public static readonly string TemplateText = Letters(12);

    private static readonly (string Name, string Form)[] Forms =
    [
        .. Values().SelectMany(static value => FormsOf(value.Value).Distinct(StringComparer.OrdinalIgnoreCase).Select(form => (value.Name, form))),
    ];

    private static readonly SearchValues<string> Wanted = SearchValues.Create([.. Forms.Select(static form => form.Form).Distinct(StringComparer.OrdinalIgnoreCase)], StringComparison.OrdinalIgnoreCase);
    private static readonly ConcurrentDictionary<string, long> Searches = new(StringComparer.Ordinal);

    /// <summary>The text of a message: every kind of character that it may contain, and long enough for an LMS, the only type with a subject.</summary>
    public static string Text { get; } = $"{Hangul} {Chinese} {Word} {new string('.', 60)}";

    /// <summary>The number of values searched for, and of their forms.</summary>
    public static (int Values, int Forms) Size => (Values().Count(), Forms.Length);

    /// <summary>The number of strings searched, by source.</summary>
    public static IReadOnlyDictionary<string, long> Searched => Searches;

    /// <summary>What leaked into a text: the name of the value and the place, or null.</summary>
    public static string? Find(string place, string? text)
    {
        if (text is null)
            return null;
        Searches.AddOrUpdate(place, 1, static (_, count) => count + 1);
        return text.AsSpan().ContainsAny(Wanted)
            ? $"{place} holds {string.Join(", ", Forms.Where(form => text.Contains(form.Form, StringComparison.OrdinalIgnoreCase)).Select(static form => form.Name).Distinct(StringComparer.Ordinal))}"
            : null;
    }

    public static string E164(string national, string callingCode) => $"+{callingCode}{(callingCode is "82" ? national[1..] : national)}";

    private static IEnumerable<(string Name, string Value)> Values() =>
    [
        (nameof(JsmsKey), JsmsKey), (nameof(JsmsSecret), JsmsSecret), (nameof(DeveloperKey), DeveloperKey), (nameof(DeveloperSecret), DeveloperSecret),
        (nameof(SolapiKey), SolapiKey), (nameof(SolapiSecret), SolapiSecret), (nameof(Sender), Sender),
        .. ChineseNumbers.Select(static number => ("a Chinese number", number)),
        .. KoreanNumbers.Select(static number => ("a Korean number", number[1..])), // the same digits in both forms
        (nameof(Hangul), Hangul), (nameof(Chinese), Chinese), (nameof(Word), Word), (nameof(Subject), Subject), (nameof(Tag), Tag), (nameof(Field), Field), (nameof(TemplateText), TemplateText),
    ];

    private static IEnumerable<string> FormsOf(string value)
    {
        yield return value;
        yield return Uri.EscapeDataString(value);
        yield return JsonEncodedText.Encode(value).ToString();
        yield return WebUtility.HtmlEncode(value);
        if (value.All(char.IsAsciiDigit))
        {
            // As people write them: 10-1234-5678, 138 1234 5678.
            foreach (var separator in new[] { "-", " ", ".", "/", ",", "_", "\u00a0", "\u2013" })
                yield return $"{value[..^8]}{separator}{value[^8..^4]}{separator}{value[^4..]}";
            yield return string.Join('/', value[^9..].Chunk(3).Select(static part => new string(part)));
            yield return string.Concat(value.Select(static digit => $"\\u{(int)digit:x4}"));
        }

        // In base64 a value has one of three forms, depending on what precedes it; the ends, which neighboring bytes change, are left off.
        var bytes = Encoding.UTF8.GetBytes(value);
        for (var before = 0; before < 3; before++)
        {
            var skip = (3 - before) % 3;
            yield return Convert.ToBase64String(bytes, skip, (bytes.Length - skip) / 3 * 3);
        }
    }

    private static string Letters(int count) => Pick("abcdefghijkmnpqrstuvwxyz", count);

    private static string Digits(int count) => Pick("123456789", count);

    private static string Pick(string from, int count) => RandomNumberGenerator.GetString(from, count);
}
