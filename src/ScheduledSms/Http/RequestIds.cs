using System.Globalization;
using System.Security.Cryptography;

namespace ScheduledSms.Http;

/// <summary>The id of a call: in its errors and log lines, and on the wire, where the guard knows a copy by it.</summary>
internal static class RequestIds
{
    public const string Header = "X-Request-Id";

    /// <summary>What tells our ids from an app's own.</summary>
    private const string Prefix = "ssms-";

    /// <summary>Random once a process, and then counted: a random number for each call would cost more than the rest of it.</summary>
    private static readonly string OfProcess = Prefix + Convert.ToHexString(RandomNumberGenerator.GetBytes(8)).ToLowerInvariant();

    private static long _last;

    public static string Create() => string.Create(CultureInfo.InvariantCulture, $"{OfProcess}{Interlocked.Increment(ref _last):x16}");

    public static void Set(HttpRequestMessage message, string id) => message.Headers.TryAddWithoutValidation(Header, id);

    /// <summary>The id of one of our calls in a message, or null.</summary>
    public static string? Find(HttpRequestMessage message) =>
        message.Headers.NonValidated.TryGetValues(Header, out var values) && values.ToString() is var id && id.StartsWith(Prefix, StringComparison.Ordinal) ? id : null;
}
