using System.Globalization;

namespace ScheduledSms.Solapi.Models;

/// <summary><c>scheduledDate</c> on the wire: ISO 8601 in UTC with milliseconds. The provider counts its six months in Korean time.</summary>
internal static class SolapiTime
{
    public static readonly TimeSpan Resolution = TimeSpan.FromMilliseconds(1);

    /// <summary>How far ahead a group may be scheduled, in calendar months.</summary>
    public const int MaxMonthsAhead = 6;

    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK"];

    private static readonly TimeSpan Korea = TimeSpan.FromHours(9);

    public static string Write(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>The instant, or null if the text is not ISO 8601 or has no zone: the meaning of a bare wall-clock time is not documented.</summary>
    public static DateTimeOffset? Read(string? text) =>
        DateTime.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment) && moment.Kind != DateTimeKind.Unspecified
            ? new DateTimeOffset(moment.ToUniversalTime(), TimeSpan.Zero)
            : null;

    /// <summary>The last instant that is not rejected locally. One day more than six months, since the provider's arithmetic at the limit is not documented: there the provider decides.</summary>
    public static DateTimeOffset Horizon(DateTimeOffset now) => now.ToOffset(Korea).AddMonths(MaxMonthsAhead).AddDays(1);
}
