using System.Net;

namespace ScheduledSms.Http;

/// <summary>Reads what a provider says no with. The code decides, whatever the status (save 429, which means one thing); without a known code the status does.</summary>
internal static class RefusalReader
{
    public static (ProviderError Refusal, bool EarlierCopyArrived) Read(Answer answer, IProviderErrorMap errors)
    {
        var (code, message) = errors.ReadBody(answer.Body.Memory);
        var meaning = answer.Status == HttpStatusCode.TooManyRequests
            ? ScheduledSmsErrorCode.RateLimited
            : (code is null ? null : errors.Find(code)) ?? MeaningOf(answer.Status);
        return (new ProviderError(meaning, code, message), code is not null && errors.MeansEarlierCopyArrived(code));
    }

    private static ScheduledSmsErrorCode MeaningOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized => ScheduledSmsErrorCode.AuthenticationFailed,
        HttpStatusCode.RequestEntityTooLarge => ScheduledSmsErrorCode.InvalidRequest,
        HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => ScheduledSmsErrorCode.ProviderUnavailable,
        _ => ScheduledSmsErrorCode.Unrecognized,
    };
}
