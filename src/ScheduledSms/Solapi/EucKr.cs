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

    /// <summary>Whether the text takes more than <paramref name="bytes"/>. Most texts need no count: no character takes more than two.</summary>
    public static bool IsLonger(string text, int bytes) => text.Length > bytes / MaxBytesPerCharacter && ByteCount(text) > bytes;

    public static int ByteCount(string text)
    {
        var pairs = 0;
        foreach (var c in text)
            pairs += char.IsHighSurrogate(c) ? 1 : 0;
        return Counting.GetByteCount(text) - (2 * pairs); // Each half of a pair was counted as a character.
    }

    /// <summary>The first character that EUC-KR lacks, or null if it has them all.</summary>
    public static Rune? FindForeign(string text)
    {
        // What EUC-KR lacks takes two bytes in one count and none in the other.
        if (Counting.GetByteCount(text) == Omitting.GetByteCount(text))
            return null;

        foreach (var rune in text.EnumerateRunes())
        {
            if (Omitting.GetByteCount(rune.ToString()) == 0)
                return rune;
        }

        return null;
    }
}
