using System.Net;
using ScheduledSms.Diagnostics;

namespace ScheduledSms.Http;

/// <summary>Reads a provider's error response. The code decides, whatever the status (except 429, which is unambiguous); without a known code, the status decides.</summary>
internal static class ErrorResponseReader
{
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
            : new ProviderError(meaning, Redaction.Code(code, sent()), Redaction.Words(message, sent()));
        return (error, code is not null && errors.MeansEarlierCopyArrived(code));
    }

    private static ScheduledSmsErrorCode MeaningOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized => ScheduledSmsErrorCode.AuthenticationFailed,
        HttpStatusCode.RequestEntityTooLarge => ScheduledSmsErrorCode.InvalidRequest,
        HttpStatusCode.RequestTimeout or < HttpStatusCode.OK or OutcomeTable.ClientClosedRequest or >= HttpStatusCode.InternalServerError => ScheduledSmsErrorCode.ProviderUnavailable,
        _ => ScheduledSmsErrorCode.Unrecognized,
    };
}
