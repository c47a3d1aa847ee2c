using System.Text;

namespace ScheduledSms.Solapi;

/// <summary>Korean carriers count bytes in EUC-KR: Hangul takes two, ASCII one.</summary>
internal static class EucKr
{
    /// <summary>Code page 51949 is EUC-KR proper; 949 adds the rare syllables that carriers refuse.</summary>
    private const int CodePage = 51949;

    // A character that EUC-KR lacks counts as two bytes, which is what its neighbours take.
    private static readonly Encoding Counting = CodePagesEncodingProvider.Instance.GetEncoding(
        CodePage, new EncoderReplacementFallback("??"), DecoderFallback.ReplacementFallback)!;

    private static readonly Encoding Strict = CodePagesEncodingProvider.Instance.GetEncoding(
        CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    public static int ByteCount(string text) =>
        Counting.GetByteCount(text) - (2 * text.Count(char.IsHighSurrogate)); // Each half of a pair was counted as a character.

    /// <summary>The first character that EUC-KR lacks, or null if it has them all.</summary>
    public static Rune? FindForeign(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!rune.IsAscii && !Holds(rune))
                return rune;
        }

        return null;
    }

    private static bool Holds(Rune rune)
    {
        try
        {
            return Strict.GetByteCount(rune.ToString()) > 0;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }
}
