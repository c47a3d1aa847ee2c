using System.Text.RegularExpressions;

namespace ScheduledSms.Tool.Output;

/// <summary>Phone numbers, which are shown whole only to who asks for it.</summary>
/// <param name="areShown">Whether they are.</param>
internal sealed partial class Numbers(bool areShown)
{
    /// <summary>Six digits or more may be a number in national form.</summary>
    private const int MinDigits = 6;

    /// <summary>A number, masked as the library masks it, or whole in E.164.</summary>
    public string? Show(PhoneNumber? number, string? asReceived)
    {
        if (number is { } read)
            return areShown ? read.E164 : read.ToString();
        return areShown || asReceived is null ? asReceived : Masked(asReceived);
    }

    /// <summary>A number as a provider of that country gives it.</summary>
    public string? Show(string? asReceived, string callingCode) =>
        Show(PhoneNumber.TryParse(asReceived, callingCode, out var number) ? number : null, asReceived);

    /// <summary>A text that may hold numbers.</summary>
    public string? ShowIn(string? text) => areShown || text is null ? text : Runs().Replace(text, static run => run.Value.Count(char.IsDigit) < MinDigits ? run.Value : Masked(run.Value));

    /// <summary>All but the last two digits are masked.</summary>
    private static string Masked(string number) => number.Length <= 2 ? number : new string('*', number.Length - 2) + number[^2..];

    /// <summary>Digits with at most one separator between two of them, which are no part of a longer word, such as an id.</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{N}_])\+?\d(?:[-. ()]?\d)+(?![\p{L}\p{N}_])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Runs();
}
