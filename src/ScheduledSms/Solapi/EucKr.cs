using System.Collections;
using System.Text;

namespace ScheduledSms.Solapi;

/// <summary>Korean carriers count bytes in EUC-KR: Hangul takes two, ASCII one.</summary>
internal static class EucKr
{
    /// <summary>Code page 51949 is EUC-KR proper; 949 adds the rare syllables that carriers reject.</summary>
    private const int CodePage = 51949;

    private const int MaxBytesPerCharacter = 2;

    // A character that EUC-KR lacks counts as two bytes, like its neighbors.
    private static readonly Encoding Counting = CodePagesEncodingProvider.Instance.GetEncoding(
        CodePage, new EncoderReplacementFallback("??"), DecoderFallback.ReplacementFallback)!;

    private static readonly Encoding Omitting = CodePagesEncodingProvider.Instance.GetEncoding(
        CodePage, new EncoderReplacementFallback(""), DecoderFallback.ReplacementFallback)!;

    /// <summary>Looked up rather than encoded: a request may have ten thousand texts.</summary>
    private static readonly BitArray Lacking = FindLacking();

    /// <summary>Whether the text takes more than <paramref name="bytes"/>. Most texts need no count: no character takes more than two.</summary>
    public static bool IsLonger(string text, int bytes) => text.Length > bytes / MaxBytesPerCharacter && ByteCount(text) > bytes;

    public static int ByteCount(string text)
    {
        var pairs = 0;
        foreach (var c in text)
            pairs += char.IsHighSurrogate(c) ? 1 : 0;
        return Counting.GetByteCount(text) - (2 * pairs); // Each half of a pair was counted as a character.
    }

    /// <summary>Whether the text has a character that EUC-KR lacks.</summary>
    public static bool HasForeign(string text)
    {
        foreach (var c in text)
        {
            if (Lacking[c])
                return true;
        }

        return false;
    }

    /// <summary>The characters that EUC-KR lacks.</summary>
    public static IEnumerable<Rune> Foreign(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (Lacking[text[i]] && Rune.TryGetRuneAt(text, i, out var foreign))
                yield return foreign;
        }
    }

    private static BitArray FindLacking()
    {
        var lacking = new BitArray(char.MaxValue + 1);
        Span<char> one = stackalloc char[1];
        for (var c = 0; c <= char.MaxValue; c++)
        {
            one[0] = (char)c;
            lacking[c] = Omitting.GetByteCount(one) == 0;
        }

        return lacking;
    }
}
