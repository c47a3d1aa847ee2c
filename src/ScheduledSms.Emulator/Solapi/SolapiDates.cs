using System.Globalization;

namespace ScheduledSms.Emulator.Solapi;

/// <summary>Instants in wire format, and Korean local time.</summary>
internal static class SolapiDates
{
    private static readonly TimeSpan Korea = TimeSpan.FromHours(9);

    /// <summary>Reads ISO 8601 with any offset and fraction; null for anything else.</summary>
    public static DateTimeOffset? Read(string text, TimeSpan zonelessOffset)
    {
        // The parser alone would also accept 11/21/2026.
        if (text.Length < 10 || text[4] != '-' || text[7] != '-')
            return null;
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            || instant.Year is 1 or 9999)
            return null;
        return NamesOffset(text) ? instant.ToUniversalTime() : instant.ToUniversalTime() - zonelessOffset;
    }

    public static string? Write(DateTimeOffset? instant) =>
        instant?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>Six calendar months later, in Korean local time.</summary>
    public static DateTimeOffset SixMonthsAfter(DateTimeOffset now) => now.ToOffset(Korea).AddMonths(6);

    /// <summary>Whether a channel's friends may be written to: from 08:00 to 20:50 in Korea.</summary>
    public static bool IsWithinFriendHours(DateTimeOffset instant) =>
        instant.ToOffset(Korea).TimeOfDay is var time && time >= new TimeSpan(8, 0, 0) && time < new TimeSpan(20, 50, 0);

    /// <summary>The day in Korea, as statistics name it.</summary>
    public static string Day(DateTimeOffset instant) => instant.ToOffset(Korea).ToString("yyyy/MM/dd", CultureInfo.InvariantCulture);

    /// <summary>The month in Korea, as statistics name it.</summary>
    public static string Month(DateTimeOffset instant) => instant.ToOffset(Korea).ToString("yyyy/MM", CultureInfo.InvariantCulture);

    /// <summary>The timestamp inside ids.</summary>
    public static string InId(DateTimeOffset now) => now.ToOffset(Korea).ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);

    private static bool NamesOffset(string text) => text.EndsWith('Z') || text.EndsWith('z') || text.IndexOfAny(['+', '-'], 10) >= 0;
}
