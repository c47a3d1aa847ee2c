using System.Buffers.Text;
using System.Text;

namespace ScheduledSms.Json;

/// <summary>
/// .NET escapes characters beyond the Basic Multilingual Plane (emoji, rare Chinese characters), whatever its encoder,
/// and writes an unpaired surrogate as an escaped U+FFFD. This unescapes the former and detects the latter.
/// </summary>
internal static class SurrogateEscapes
{
    private const int EscapeLength = 6; // \uD83D

    /// <summary>Unescapes pairs in place, which shortens the JSON. Returns its length, or null if it has an unpaired surrogate.</summary>
    public static int? Resolve(Span<byte> json)
    {
        if (json.IndexOf("\\u"u8) < 0)
            return json.Length;

        var length = 0;
        for (var rest = json; ;)
        {
            var plain = rest.IndexOf((byte)'\\');
            Move(plain < 0 ? rest.Length : plain, json, ref rest, ref length);
            if (rest.IsEmpty)
                return length;

            if (rest[1] != 'u')
            {
                Move(2, json, ref rest, ref length);
            }
            else if (CharAt(rest) is var high && char.IsHighSurrogate(high))
            {
                length += new Rune(high, CharAt(rest[EscapeLength..])).EncodeToUtf8(json[length..]);
                rest = rest[(2 * EscapeLength)..];
            }
            else if (high == Rune.ReplacementChar.Value)
            {
                return null;
            }
            else
            {
                Move(EscapeLength, json, ref rest, ref length);
            }
        }
    }

    private static void Move(int count, Span<byte> json, ref Span<byte> rest, ref int length)
    {
        rest[..count].CopyTo(json[length..]);
        length += count;
        rest = rest[count..];
    }

    private static char CharAt(ReadOnlySpan<byte> escape) =>
        Utf8Parser.TryParse(escape[2..EscapeLength], out ushort value, out _, 'x') ? (char)value : '\0';
}
