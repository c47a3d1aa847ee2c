using System.Globalization;
using ScheduledSms.Emulator;

namespace MovingOver;

/// <summary>Prints both ways, one below the other.</summary>
internal static class Show
{
    public static void Title(string text) => Console.WriteLine($"\n{text}");

    public static void Wire(string whose, string request, string? contentType, string body) =>
        Console.WriteLine($"  {whose}:\n    {request}\n    Content-Type: {contentType}\n    {body}");

    /// <summary>The last request that the emulator received, as it was on the wire.</summary>
    public static void Wire(string whose, IReadOnlyList<RecordedRequest> requests) =>
        Wire(whose, $"{requests[^1].Method} {requests[^1].Path}", requests[^1].ContentType, requests[^1].Body);

    public static void Line(string text) => Console.WriteLine($"    → {text}");

    public static string Time(DateTimeOffset instant) => instant.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string InSeoul(DateTimeOffset instant) => instant.ToOffset(TimeSpan.FromHours(9)).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
