using System.Globalization;
using System.Net;
using System.Text;

namespace ScheduledSms.Diagnostics;

/// <summary>A text as it reads without its escapes, with the place of each character in the text as it was written.</summary>
internal sealed class UnescapedText
{
    private const int LongestEntity = 12;

    private readonly StringBuilder _chars = new();

    /// <summary>Where each character begins as written, and, one further, where it ends.</summary>
    private readonly List<int> _places = [];

    /// <summary>The text as it was written.</summary>
    public UnescapedText(string written)
    {
        Chars = written;
        _places.AddRange(Enumerable.Range(0, written.Length + 1));
    }

    private UnescapedText(UnescapedText escaped)
    {
        var text = escaped.Chars;
        for (var at = 0; at < text.Length;)
        {
            var (length, chars) = text[at] switch
            {
                '\\' => ReadBackslash(text.AsSpan(at)),
                '%' => ReadPercent(text.AsSpan(at)),
                '&' => ReadEntity(text.AsSpan(at)),
                '+' => (1, " "),
                _ => (1, null),
            };
            Append(chars ?? text.AsSpan(at, length), escaped._places[at]);
            at += length;
        }

        _places.Add(escaped._places[^1]);
        Chars = _chars.ToString();
    }

    public string Chars { get; }

    /// <summary>Undoes one level of the escapes of JSON, URLs and HTML. Null if there is none.</summary>
    public UnescapedText? Unescape() => Chars.AsSpan().ContainsAny("\\%&+") ? new UnescapedText(this) : null;

    /// <summary>Hides characters, where they were written.</summary>
    public void Hide(int from, int to, bool[] hidden) => hidden.AsSpan(_places[from].._places[to]).Fill(true);

    private void Append(ReadOnlySpan<char> chars, int place)
    {
        _chars.Append(chars);
        for (var i = 0; i < chars.Length; i++)
            _places.Add(place);
    }

    private static (int Length, string? Chars) ReadBackslash(ReadOnlySpan<char> text) => text switch
    {
        [_, 'u', ..] => ReadCodeUnit(text, digits: 4),
        [_, 'x', ..] => ReadCodeUnit(text, digits: 2),
        [_, 'n', ..] => (2, "\n"),
        [_, 'r', ..] => (2, "\r"),
        [_, 't', ..] => (2, "\t"),
        [_, '"' or '\'' or '/' or '\\', ..] => (2, text[1].ToString()),
        _ => (1, null),
    };

    private static (int Length, string? Chars) ReadCodeUnit(ReadOnlySpan<char> text, int digits) =>
        text.Length >= 2 + digits && ushort.TryParse(text.Slice(2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (2 + digits, ((char)unit).ToString())
            : (1, null);

    /// <summary>One character in UTF-8: up to four bytes.</summary>
    private static (int Length, string? Chars) ReadPercent(ReadOnlySpan<char> text)
    {
        Span<byte> bytes = stackalloc byte[4];
        var count = 0;
        while (count < bytes.Length && text[(3 * count)..] is ['%', var high, var low, ..] && char.IsAsciiHexDigit(high) && char.IsAsciiHexDigit(low))
            bytes[count] = byte.Parse(text.Slice((3 * count++) + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return Rune.DecodeFromUtf8(bytes[..count], out var rune, out var consumed) == System.Buffers.OperationStatus.Done
            ? (3 * consumed, rune.ToString())
            : (1, null);
    }

    private static (int Length, string? Chars) ReadEntity(ReadOnlySpan<char> text)
    {
        var end = text[..Math.Min(text.Length, LongestEntity)].IndexOf(';');
        if (end < 0)
            return (1, null);

        var entity = text[..(end + 1)].ToString();
        var chars = WebUtility.HtmlDecode(entity);
        return string.Equals(chars, entity, StringComparison.Ordinal) ? (1, null) : (entity.Length, chars);
    }
}
