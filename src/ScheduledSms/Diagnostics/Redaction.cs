using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ScheduledSms.Diagnostics;

/// <summary>Takes out of text what must not be printed.</summary>
internal static partial class Redaction
{
    /// <summary>The longest name that a message repeats, in characters.</summary>
    public const int LongestName = 100;

    /// <summary>Masks every run that could be a phone number (six digits and more, separators allowed), leaving its last two digits.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? MaskNumbers(string? text) =>
        text is null ? null : LongNumber().Replace(text, static match => "***" + match.Value[^2..]);

    /// <summary>A text that somebody else chose, for a message: on one line, with no invisible character, and no longer than a person reads.</summary>
    public static string Printable(string text, int longest = LongestName)
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

    [GeneratedRegex(@"\+?\d(?:[-. ()]?\d){5,}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex LongNumber();
}
