using System.Text;
using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Http;

namespace ScheduledSms.Emulator.Faults;

/// <content>Actions that respond in the provider's place. A status is 200 to 599; 204 and 304 have no body, whatever is given.</content>
public sealed partial class FaultAction
{
    private const string CaptivePortal =
        "<!DOCTYPE html><html><head><title>Sign in</title></head><body><h1>Sign in to use this network</h1></body></html>";

    /// <summary>An error in the provider's own JSON.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="retryAfter">The <c>Retry-After</c> header, sent as is: <c>2</c>, a date, <c>-1</c>, <c>soon</c>. Null, the default: none.</param>
    /// <param name="providerCode">The provider's code. Default: its code for too many requests if the status is 429, its code for a server error otherwise.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is not 200 to 599.</exception>
    /// <exception cref="ArgumentException">The header is not printable ASCII.</exception>
    public static FaultAction Status(int status, string? retryAfter = null, string? providerCode = null)
    {
        CheckStatus(status);
        CheckHeader(retryAfter, nameof(retryAfter));
        return new(
            "status",
            FaultEffect.ReplacesResponse,
            (_, provider) =>
            {
                var response = WireResponse.Of(new EmulatedResponse(status, MayHaveBody(status) ? provider!.Error(status, providerCode) : null));
                return retryAfter is null ? response : response.With("Retry-After", retryAfter);
            },
            ("status", status),
            ("retryAfter", retryAfter),
            ("providerCode", providerCode));
    }

    /// <summary>An HTML page, as a captive portal or a firewall sends.</summary>
    /// <param name="status">The HTTP status. Default 200.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is not 200 to 599.</exception>
    public static FaultAction Html(int status = 200) => Replacing("html", status, "text/html; charset=utf-8", CaptivePortal);

    /// <summary>No body and no content type.</summary>
    /// <param name="status">The HTTP status. Default 200.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is not 200 to 599.</exception>
    public static FaultAction Empty(int status = 200) => Replacing("empty", status, null, "");

    /// <summary>A custom body, sent as JSON whether or not it is.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="body">The body, sent in UTF-8.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is not 200 to 599.</exception>
    public static FaultAction Body(int status, string body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return Replacing("body", status, "application/json", body, ("body", body));
    }

    /// <summary>A redirect, without a body.</summary>
    /// <param name="status">The HTTP status, such as 307.</param>
    /// <param name="location">The <c>Location</c> header, sent as is.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is not 200 to 599.</exception>
    /// <exception cref="ArgumentException">The header is not printable ASCII.</exception>
    public static FaultAction Redirect(int status, string location)
    {
        ArgumentNullException.ThrowIfNull(location);
        CheckStatus(status);
        CheckHeader(location, nameof(location));
        var response = new WireResponse { Status = status, ContentType = null }.With("Location", location);
        return new("redirect", FaultEffect.ReplacesResponse, _ => response, ("status", status), ("location", location));
    }

    private static FaultAction Replacing(string kind, int status, string? contentType, string body, params (string Name, JsonNode? Value)[] members)
    {
        CheckStatus(status);
        var response = new WireResponse { Status = status, ContentType = contentType, Body = MayHaveBody(status) ? Encoding.UTF8.GetBytes(body) : null };
        return new(kind, FaultEffect.ReplacesResponse, _ => response, [("status", status), .. members]);
    }

    private static bool MayHaveBody(int status) => status is not (204 or 304);

    private static void CheckStatus(int status)
    {
        if (status is < 200 or > 599)
            throw new ArgumentOutOfRangeException(nameof(status), status, "A status is 200 to 599.");
    }

    private static void CheckHeader(string? value, string name)
    {
        if (value is not null && value.Any(character => character is < ' ' or > '~'))
            throw new ArgumentException("A header's value is printable ASCII.", name);
    }
}
