using System.Globalization;

namespace ScheduledSms.Jsms;

/// <summary><c>send_time</c> on the wire: wall-clock text without a zone, at a fixed offset, in whole seconds.</summary>
internal static class JsmsTime
{
    public static readonly TimeSpan Resolution = TimeSpan.FromSeconds(1);

    private static readonly long LastMillisecond = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    private const string Format = "yyyy-MM-dd HH:mm:ss";

    public static string Write(DateTimeOffset instant, TimeSpan offset)
    {
        // .NET's own pattern u, without the Z at its end: it is written several times as fast as a pattern of ours.
        Span<char> text = stackalloc char[Format.Length + 1];
        instant.ToOffset(offset).DateTime.TryFormat(text, out _, "u", CultureInfo.InvariantCulture);
        return new string(text[..Format.Length]);
    }

    /// <summary>The instant, or null where the text is not in the documented form.</summary>
    public static DateTimeOffset? Read(string? text, TimeSpan offset) =>
        DateTime.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var wallClock)
        && wallClock.Ticks - offset.Ticks >= 0 && wallClock.Ticks - offset.Ticks <= DateTime.MaxValue.Ticks
            ? new DateTimeOffset(wallClock, offset)
            : null;

    /// <summary>The instant of a report's milliseconds, or null where the text is something else.</summary>
    public static DateTimeOffset? ReadMilliseconds(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds <= LastMillisecond
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : null;
}
