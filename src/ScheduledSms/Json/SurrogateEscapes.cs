using System.Buffers.Text;
using System.Text;

namespace ScheduledSms.Json;

/// <summary>
/// .NET escapes what lies beyond the basic plane (emoji, rare Chinese characters), whatever its encoder is told, and
/// writes half of a pair as an escaped U+FFFD. This puts the first out as they are, and finds the second.
/// </summary>
internal static class SurrogateEscapes
{
    private const int EscapeLength = 6; // \uD83D

    /// <summary>The same JSON with pairs unescaped, or null if it holds half of one.</summary>
    public static byte[]? Resolve(ReadOnlySpan<byte> json)
    {
        if (json.IndexOf("\\u"u8) < 0)
            return json.ToArray();

        var resolved = new byte[json.Length];
        var length = 0;
        while (json.Length > 0)
        {
            var taken = json[0] != '\\' ? 1 : json[1] != 'u' ? 2 : EscapeLength;
            if (taken < EscapeLength)
            {
                json[..taken].CopyTo(resolved.AsSpan(length));
                length += taken;
            }
            else if (CharAt(json) is var high && char.IsHighSurrogate(high))
            {
                length += new Rune(high, CharAt(json[EscapeLength..])).EncodeToUtf8(resolved.AsSpan(length));
                taken += EscapeLength;
            }
            else if (high == Rune.ReplacementChar.Value)
            {
                return null;
            }
            else
            {
                json[..taken].CopyTo(resolved.AsSpan(length));
                length += taken;
            }

            json = json[taken..];
        }

        return resolved.AsSpan(0, length).ToArray();
    }

    private static char CharAt(ReadOnlySpan<byte> escape) =>
        Utf8Parser.TryParse(escape[2..EscapeLength], out ushort value, out _, 'x') ? (char)value : '\0';
}
