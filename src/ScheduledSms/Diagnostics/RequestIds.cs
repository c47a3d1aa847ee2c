using System.Globalization;
using System.Security.Cryptography;

namespace ScheduledSms.Diagnostics;

/// <summary>The id of a call: in its errors and log lines, and on the wire, where the guard knows a copy by it.</summary>
internal static class RequestIds
{
    public const string Header = "X-Request-Id";

    /// <summary>What tells our ids from an app's own.</summary>
    private const string Prefix = "ssms-";

    /// <summary>Random once a process, and then counted: a random number for each call would cost more than the rest of it.</summary>
    private static readonly string OfProcess = Prefix + Convert.ToHexString(RandomNumberGenerator.GetBytes(8)).ToLowerInvariant();

    private const int CountDigits = 16;

    private static readonly string[] Suffixes = [.. Enumerable.Range(0, 10).Select(static step => string.Create(CultureInfo.InvariantCulture, $"-{step}"))];

    private static long _last;

    public static string Create() => string.Create(OfProcess.Length + CountDigits, Interlocked.Increment(ref _last), static (id, count) =>
    {
        OfProcess.CopyTo(id);
        count.TryFormat(id[OfProcess.Length..], out _, "x16", CultureInfo.InvariantCulture);
    });

    /// <summary>The id of a common call's step: its id and a number.</summary>
    public static string OfStep(string call, int step) => step < Suffixes.Length ? call + Suffixes[step] : string.Create(CultureInfo.InvariantCulture, $"{call}-{step}");

    public static void Set(HttpRequestMessage message, string id) => message.Headers.TryAddWithoutValidation(Header, id);

    /// <summary>The id of one of our calls in a message, or null.</summary>
    public static string? Find(HttpRequestMessage message) =>
        message.Headers.NonValidated.TryGetValues(Header, out var values) && values.ToString() is var id && id.StartsWith(Prefix, StringComparison.Ordinal) ? id : null;
}
