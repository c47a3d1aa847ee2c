using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace ScheduledSms.Diagnostics;

/// <summary>Takes out of text what must not be printed.</summary>
internal static partial class Redaction
{
    /// <summary>Masks every run that could be a phone number (six digits and more, separators allowed), leaving its last two digits.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? MaskNumbers(string? text) =>
        text is null ? null : LongNumber().Replace(text, static match => "***" + match.Value[^2..]);

    [GeneratedRegex(@"\+?\d(?:[-. ()]?\d){5,}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex LongNumber();
}
