using System.Globalization;
using Microsoft.AspNetCore.Http;
using ScheduledSms.Emulator.Http;

namespace ScheduledSms.Emulator.Solapi.Api;

/// <summary>
/// The limits that a third party quotes from the provider's document of 2026: in each window of five seconds, 20 reads and
/// 100 writes an account, 5 requests without one. The headers' names are inferred. In real time: it is the client's pace that
/// is limited, not the emulated day's, and so what is rejected is no part of a run.
/// </summary>
internal sealed class SolapiRateLimit(SolapiQuirks quirks, TimeProvider real)
{
    private const int Reads = 20;
    private const int Writes = 100;
    private const int Unauthenticated = 5;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(5);

    private readonly object _gate = new();
    private readonly Dictionary<(string? Account, bool IsRead), int> _counts = [];
    private DateTimeOffset _windowEnds = DateTimeOffset.MinValue;

    /// <summary>Counts a request; null while there are no limits.</summary>
    public RateLimit? Count(string? account, string method)
    {
        if (!quirks.RateLimits)
            return null;
        lock (_gate)
        {
            var now = real.GetUtcNow();
            if (now >= _windowEnds)
            {
                _counts.Clear();
                _windowEnds = now + Window;
            }

            var caller = (Account: account, IsRead: HttpMethods.IsGet(method));
            var limit = account is null ? Unauthenticated : caller.IsRead ? Reads : Writes;
            var count = _counts[caller] = _counts.GetValueOrDefault(caller) + 1;
            return new RateLimit(
                count > limit ? SolapiError.TooManyRequests.Response : null,
                [Header("limit", limit), Header("remaining", Math.Max(0, limit - count)), Header("reset", (int)Math.Ceiling((_windowEnds - now).TotalSeconds))]);
        }
    }

    private static (string Name, string Value) Header(string name, int value) => ("x-ratelimit-" + name, value.ToString(CultureInfo.InvariantCulture));
}
