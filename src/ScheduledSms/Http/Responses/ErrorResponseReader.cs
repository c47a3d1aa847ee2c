using System.Net;
using ScheduledSms.Diagnostics;

namespace ScheduledSms.Http.Responses;

/// <summary>Reads a provider's error response. The code decides, whatever the status (except 429, which is unambiguous); without a known code, the status decides.</summary>
internal static class ErrorResponseReader
{
    /// <summary>What gateways report when they lost interest while the provider was still at work.</summary>
    public const HttpStatusCode ClientClosedRequest = (HttpStatusCode)499;

    public static (ProviderError Rejection, bool EarlierCopyArrived) Read(BufferedResponse response, IProviderErrorMap errors, Func<SentValues> sent)
    {
        // A proxy's own words, not the provider's.
        if (response.Status == HttpStatusCode.ProxyAuthenticationRequired)
            return (new ProviderError(ScheduledSmsErrorCode.NetworkFailure, ProviderCode: null, ProviderMessage: null), false);

        var (code, message) = errors.ReadBody(response.Body.Memory);
        var meaning = response.Status == HttpStatusCode.TooManyRequests
            ? ScheduledSmsErrorCode.RateLimited
            : (code is null ? null : errors.Find(code)) ?? MeaningOf(response.Status);
        var error = code is null && message is null
            ? new ProviderError(meaning, ProviderCode: null, ProviderMessage: null)
            : new ProviderError(meaning, sent().RedactCode(code), sent().RedactWords(message));
        return (error, code is not null && errors.MeansEarlierCopyArrived(code));
    }

    private static ScheduledSmsErrorCode MeaningOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized => ScheduledSmsErrorCode.AuthenticationFailed,
        HttpStatusCode.RequestEntityTooLarge => ScheduledSmsErrorCode.InvalidRequest,
        HttpStatusCode.RequestTimeout or < HttpStatusCode.OK or ClientClosedRequest or >= HttpStatusCode.InternalServerError => ScheduledSmsErrorCode.ProviderUnavailable,
        _ => ScheduledSmsErrorCode.Unrecognized,
    };
}

/// <summary>A provider's rejection, parsed: its own code and message, safe to print, and the library's code for it.</summary>
/// <param name="Code">What it means.</param>
/// <param name="ProviderCode">The provider's own code, or null if the body had none.</param>
/// <param name="ProviderMessage">The provider's own message, or null.</param>
internal sealed record ProviderError(ScheduledSmsErrorCode Code, string? ProviderCode, string? ProviderMessage);

/// <summary>Reads a provider's error body. Never throws: a body that cannot be read has no code.</summary>
internal interface IProviderErrorMap
{
    /// <summary>Returns the code and message in the body, or nothing if it has none.</summary>
    (string? Code, string? Message) ReadBody(ReadOnlyMemory<byte> body);

    /// <summary>Returns what a code means, or null if this version does not know it.</summary>
    ScheduledSmsErrorCode? Find(string providerCode);

    /// <summary>Returns true for a code that only a copy of the same request can cause: an earlier copy arrived, and its outcome is unknown.</summary>
    bool MeansEarlierCopyArrived(string providerCode);
}
