using System.Globalization;
using Microsoft.AspNetCore.Http;
using ScheduledSms.Emulator.Http;

namespace ScheduledSms.Emulator.Solapi.Api;

/// <summary>
/// The limits that a third party quotes from the provider's document of 2026: in each window of five seconds, 20 reads and
/// 100 writes an account, 5 requests without one. The headers' names are inferred. Called inside the clock's gate.
/// </summary>
internal sealed class SolapiRateLimit(SolapiQuirks quirks, Func<ProviderRequest, string?> account, TimeProvider real)
{
    private const int Reads = 20;
    private const int Writes = 100;
    private const int Unauthenticated = 5;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(5);

    private readonly Dictionary<(string? Account, bool IsRead), int> _counts = [];
    private DateTimeOffset _windowEnds = DateTimeOffset.MinValue;

    /// <summary>The route, behind the limits.</summary>
    public Route Limit(Route route) => route with { Response = request => quirks.RateLimits ? Respond(route, request) : route.Response(request) };

    private EmulatedResponse Respond(Route route, ProviderRequest request)
    {
        // Real time: it is the client's pace that is limited, not the emulated day's.
        var now = real.GetUtcNow();
        if (now >= _windowEnds)
        {
            _counts.Clear();
            _windowEnds = now + Window;
        }

        var caller = (Account: account(request), IsRead: HttpMethods.IsGet(request.Method));
        var limit = caller.Account is null ? Unauthenticated : caller.IsRead ? Reads : Writes;
        var count = _counts[caller] = _counts.GetValueOrDefault(caller) + 1;
        var response = count > limit ? SolapiError.TooManyRequests.Response : ProviderApi.Respond(route, request, request.Now);
        return response with
        {
            Headers =
            [
                .. response.Headers,
                Header("limit", limit),
                Header("remaining", Math.Max(0, limit - count)),
                Header("reset", (int)Math.Ceiling((_windowEnds - now).TotalSeconds)),
            ],
        };
    }

    private static (string Name, string Value) Header(string name, int value) => ("x-ratelimit-" + name, value.ToString(CultureInfo.InvariantCulture));
}
