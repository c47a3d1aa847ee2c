using System.Buffers;
using System.Globalization;
using System.Text;

namespace ScheduledSms.Text;

/// <summary>What a text is made of: whether it can be sent faithfully, and how.</summary>
internal static class UnicodeText
{
    private const char FirstSyllable = '\uAC00';
    private const char FirstLead = '\u1100';
    private const char FirstVowel = '\u1161';

    /// <summary>The place before the first one: no tail is a tail, too.</summary>
    private const char BeforeFirstTail = '\u11A7';
    private const int Leads = 19;
    private const int Vowels = 21;
    private const int Tails = 28;

    // Not ranges: searching a range boxes its bounds.
    private static readonly SearchValues<char> Surrogates = SearchValues.Create([.. Enumerable.Range('\uD800', '\uE000' - '\uD800').Select(static c => (char)c)]);
    private static readonly SearchValues<char> VowelsAndTails = SearchValues.Create([.. Enumerable.Range(FirstVowel, '\u1200' - FirstVowel).Select(static c => (char)c)]);

    /// <summary>False for a text with an unpaired surrogate, which writing and escaping would silently replace.</summary>
    public static bool IsValid(ReadOnlySpan<char> text)
    {
        int surrogate;
        while ((surrogate = text.IndexOfAny(Surrogates)) >= 0)
        {
            if (Rune.DecodeFromUtf16(text[surrogate..], out _, out var length) != OperationStatus.Done)
                return false;
            text = text[(surrogate + length)..];
        }

        return true;
    }

    /// <summary>Whether nobody would see anything: white space, and characters that are never drawn.</summary>
    public static bool IsBlank(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            var isDrawn = !Rune.IsWhiteSpace(rune)
                && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format)
                && rune.Value is not (0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800); // Hangul's fillers, and Braille's blank.
            if (isDrawn)
                return false;
        }

        return true;
    }

    /// <summary>
    /// Composes decomposed Hangul, as file names and texts of a Mac have it: three letters are one syllable, in six bytes less. By its own arithmetic: .NET
    /// does not normalize without ICU, and Unicode's composition also turns three characters that EUC-KR has into ones that it lacks.
    /// </summary>
    public static string ComposeHangul(string text)
    {
        // No syllable is decomposed without a vowel or a tail.
        if (!text.AsSpan().ContainsAny(VowelsAndTails))
            return text;

        var composed = new StringBuilder(text.Length);
        foreach (var next in text)
        {
            if (composed.Length > 0 && Join(composed[^1], next) is { } syllable)
                composed[^1] = syllable;
            else
                composed.Append(next);
        }

        return composed.ToString();
    }

    private static char? Join(char last, char next)
    {
        var (lead, vowel, tail, syllable) = (last - FirstLead, next - FirstVowel, next - BeforeFirstTail, last - FirstSyllable);
        if (lead is >= 0 and < Leads && vowel is >= 0 and < Vowels)
            return (char)(FirstSyllable + (((lead * Vowels) + vowel) * Tails));
        return syllable is >= 0 and < Leads * Vowels * Tails && syllable % Tails == 0 && tail is > 0 and < Tails
            ? (char)(last + tail)
            : null;
    }
}
