using System.Net;
using Microsoft.AspNetCore.Http;
using ScheduledSms.Emulator.Http;

namespace ScheduledSms.Emulator.Control;

/// <summary>
/// Admits callers that mean this emulator. A web page can make a browser on this machine send requests here: under its own
/// host name, bound to a loopback address, or from its own origin. Neither gets through, and no response allows CORS.
/// </summary>
internal static class CallerCheck
{
    public static void Check(HttpContext context)
    {
        var host = context.Request.Host;
        if (!IsOurs(host.Host, context.Connection.LocalIpAddress))
            throw new ControlProblemException(StatusCodes.Status403Forbidden, "The Host header names neither a loopback address nor the one listened on.");
        var origin = context.Request.Headers.Origin;
        if (origin.Count > 0 && !string.Equals(origin, $"{context.Request.Scheme}://{host.Value}", StringComparison.OrdinalIgnoreCase))
            throw new ControlProblemException(StatusCodes.Status403Forbidden, "The Origin header names another origin.");
    }

    private static bool IsOurs(string host, IPAddress? listening) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && (IPAddress.IsLoopback(address) || address.Equals(listening)));
}
