using System.Globalization;
using System.Text;

namespace ScheduledSms.Tool.Output;

/// <summary>Values as text: the same on every machine, whatever its culture and time zone.</summary>
internal static class Texts
{
    /// <summary>Korea has one time, and no daylight saving.</summary>
    private static readonly TimeSpan Korea = TimeSpan.FromHours(9);

    public static string? Utc(DateTimeOffset? instant) => instant?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>The wall clock that people think in; JSMS's is in the instant already, as its <c>SendTimeOffset</c> has it.</summary>
    public static string? At(DateTimeOffset? instant, string provider)
    {
        if (instant is not { } at)
            return null;
        at = provider is ProviderNames.Solapi ? at.ToOffset(Korea) : at;
        return at.ToString(at.Second == 0 ? "yyyy-MM-dd HH:mm zzz" : "yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);
    }

    public static string? Number(decimal? number) => number?.ToString("#,0.####", CultureInfo.InvariantCulture);

    /// <summary>On one line, without anything that a terminal would obey: texts come from outside.</summary>
    public static string Printable(string text)
    {
        var printable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            printable.Append(Rune.GetUnicodeCategory(rune) switch
            {
                _ when rune.Value is '\r' or '\n' or '\t' => " ",
                UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => "?",
                _ => rune.ToString(),
            });
        }

        return printable.ToString();
    }
}
