using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace ScheduledSms.Text;

/// <summary>Removes from text what must not be printed.</summary>
internal static class Redaction
{
    /// <summary>The longest name that a message quotes, in characters.</summary>
    public const int MaxNameLength = 100;

    /// <summary>What stands in the place of a hidden value.</summary>
    public const string Mask = "***";

    /// <summary>The longest text of a provider that a message quotes, in characters.</summary>
    public const int MaxTextLength = 512;

    /// <summary>A shorter run is not a phone number.</summary>
    private const int MinDigits = 6;

    private const string Separators = "-. ()";

    /// <summary>Masks every run that could be a phone number (six or more digits, separators allowed), leaving its last two digits.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? MaskNumbers(string? text) =>
        text is null ? null : MaskRuns(text);

    /// <summary>Returns a provider's code, safe to print. What is no code, but text or a number that stands in a code's place, is hidden.</summary>
    [return: NotNullIfNotNull(nameof(code))]
    public static string? Code(string? code) =>
        code is null ? null : code.Length <= MaxNameLength && code.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '-') ? MaskNumbers(code) : Mask;

    /// <summary>Returns text from outside, safe for a message: on one line, without invisible characters, and cut to a readable length.</summary>
    public static string Printable(string text, int longest = MaxNameLength)
    {
        var printable = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (printable.Length >= longest - 2)
                return printable.Append('…').ToString();
            printable.Append(rune.Value is '\r' or '\n' or '\t' ? " " : IsVisible(rune) ? rune.ToString() : "?");
        }

        return printable.ToString();
    }

    private static bool IsVisible(Rune rune) => rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse);

    /// <summary>Written by hand: a regular expression that no hostile text can slow down is not compiled ahead of time, and pulls its engine into every small app.</summary>
    private static string MaskRuns(string text)
    {
        StringBuilder? masked = null;
        var told = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsDigit(text[at]))
                continue;

            var (end, digits) = ReadRun(text, at);
            if (digits >= MinDigits)
            {
                var start = at > told && text[at - 1] == '+' ? at - 1 : at;
                (masked ??= new StringBuilder()).Append(text, told, start - told).Append(Mask).Append(text, end - 2, 2);
                told = end;
            }

            at = end - 1;
        }

        return masked is null ? text : masked.Append(text, told, text.Length - told).ToString();
    }

    /// <summary>Digits, with at most one separator between two of them.</summary>
    private static (int End, int Digits) ReadRun(string text, int start)
    {
        var (end, digits) = (start, 0);
        for (var at = start; at < text.Length; at++)
        {
            if (char.IsDigit(text[at]))
                (end, digits) = (at + 1, digits + 1);
            else if (at != end || !Separators.Contains(text[at], StringComparison.Ordinal))
                break;
        }

        return (end, digits);
    }
}
