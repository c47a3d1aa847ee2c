using System.Globalization;

namespace ScheduledSms.Emulator.Http;

/// <summary>Instants as the control API writes and reads them.</summary>
internal static class Instants
{
    public static string Write(DateTimeOffset instant) => instant.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static string? Write(DateTimeOffset? instant) => instant is { } known ? Write(known) : null;

    /// <summary>Reads ISO 8601; without an offset, UTC.</summary>
    /// <param name="text">The instant.</param>
    /// <param name="what">What it is, for the rejection.</param>
    public static DateTimeOffset Read(string text, string what) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
            ? instant
            : throw new ControlProblemException(400, $"{what} is not an ISO 8601 instant.");
}
