using System.Globalization;
using System.Text;

namespace ScheduledSms.Messages;

/// <summary>Takes the digits out of a number as people and spreadsheets write it. Every character is either known to be harmless or named.</summary>
internal static class PhoneNumberText
{
    /// <summary>The room for digits: more than any number has, so that "too many" can be told from "does not fit".</summary>
    public const int Room = 32;

    private const int FullWidthOffset = '！' - '!';

    /// <summary>Fills in the digits and whether a plus sign stands before them; returns why the text is no number, or null.</summary>
    public static string? Read(ReadOnlySpan<char> text, Span<char> digits, out int count, out bool hasPlus)
    {
        (count, hasPlus) = (0, false);
        int dots = 0, tail = 0, lineBreak = -1;
        var tailIsZero = true;
        for (var i = 0; i < text.Length; i++)
        {
            var c = ToNarrow(text[i]);
            if (char.IsAsciiDigit(c))
            {
                // Two lines are two numbers.
                if (lineBreak >= 0)
                    return Unexpected(text, lineBreak);
                if (count == Room)
                    return $"A phone number has {PhoneNumberReading.MaxDigits} digits at most; this one has more than {Room}.";
                digits[count++] = c;
                tail++;
                tailIsZero &= c == '0';
            }
            else if (c == '+' && count == 0 && !hasPlus)
            {
                hasPlus = true;
            }
            else if (c == '.')
            {
                (dots, tail, tailIsZero) = (dots + 1, 0, true);
            }
            else if (IsLineBreak(c))
            {
                if (count > 0 && lineBreak < 0)
                    lineBreak = i;
            }
            else if (!IsSeparator(c) && !IsInvisible(c))
            {
                return Unexpected(text, i);
            }
        }

        if (count == 0)
            return "The phone number has no digits.";

        // 1012345678.0 is what a spreadsheet makes of 01012345678; 01.23.45.67.00 is how a number is written in France.
        var isDecimal = dots > 0 && (tail == 1 || (dots == 1 && tail > 0 && (tail == 2 || tailIsZero)));
        return isDecimal ? "The phone number ends like a decimal number (.0): take it from its source as text, not as a number." : null;
    }

    /// <summary>The ASCII character of a full-width one, as East Asian input methods write it.</summary>
    private static char ToNarrow(char c) => c is >= '！' and <= '～' ? (char)(c - FullWidthOffset) : c;

    private static bool IsSeparator(char c) =>
        c is '-' or '(' or ')' or '\t'
        || c is >= '\u2010' and <= '\u2015' // hyphens and dashes
        || c is '\u2212' // minus sign
        || char.GetUnicodeCategory(c) is UnicodeCategory.SpaceSeparator;

    private static bool IsLineBreak(char c) => c is (>= '\n' and <= '\r') or '\u0085' or '\u2028' or '\u2029';

    /// <summary>Marks that are copied along from contacts, chats and web pages: soft hyphen, joiners, direction marks, byte order mark.</summary>
    private static bool IsInvisible(char c) =>
        c is '\u00ad' or '\u034f' or '\u061c' or '\u180e' or '\ufeff'
        || c is >= '\u200b' and <= '\u200f'
        || c is >= '\u202a' and <= '\u202e'
        || c is >= '\u2060' and <= '\u206f';

    /// <summary>Names one character, never what stands around it.</summary>
    private static string Unexpected(ReadOnlySpan<char> text, int index)
    {
        var isRune = Rune.DecodeFromUtf16(text[index..], out var rune, out _) is System.Buffers.OperationStatus.Done;
        var value = isRune ? rune.Value : text[index];
        var shown = value is > ' ' and < '\u007f' ? $"'{(char)value}' " : "";
        var kind = isRune ? Kind(Rune.GetUnicodeCategory(rune)) : "half a character";
        return $"Character {index + 1} is {shown}(U+{value:X4}, {kind}). A phone number has digits, spaces, dots, dashes and parentheses, and a plus sign before them at most.";
    }

    private static string Kind(UnicodeCategory category) => category switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => "a letter",
        UnicodeCategory.DecimalDigitNumber => "a digit of another script",
        UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => "a number sign",
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => "a combining mark",
        UnicodeCategory.Control => "a control character",
        UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => "a line break",
        UnicodeCategory.Format => "an invisible mark",
        UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.OtherSymbol => "a symbol",
        UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse => "not assigned",
        _ => "punctuation",
    };
}
