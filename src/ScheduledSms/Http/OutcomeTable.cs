using System.Net;
using System.Security.Authentication;
using ScheduledSms.Http.Responses;
using ScheduledSms.Http.Transport;

namespace ScheduledSms.Http;

/// <summary>
/// The one table that decides the outcome of an attempt and whether it may be retried. It depends on what happened at the wire
/// and on what the provider returned; never on the verb, and never on the type of an exception that an app's handler threw.
/// </summary>
internal static class OutcomeTable
{
    /// <summary>A response was read to its end, and it is not a success.</summary>
    public static Attempt ErrorResponse(BufferedResponse response, ProviderError rejection, CallKind kind, bool earlierCopyArrived, DateTimeOffset now)
    {
        var attempt = new Attempt
        {
            Outcome = SendOutcome.Rejected,
            Retry = RetryDecision.Never,
            Code = rejection.Code,
            Response = response,
            Error = rejection,
            RetryAfter = response.RetryAfter(now),
        };

        if (rejection.Code == ScheduledSmsErrorCode.RateLimited)
            return attempt with { Outcome = SendOutcome.Throttled, Retry = RetryDecision.Yes };

        // A failing server may have failed after it did the work, and some statuses are nobody's no: those below 200, and a gateway's 499.
        var mayHaveBeenApplied = rejection.Code == ScheduledSmsErrorCode.ProviderUnavailable
            || response.Status is < HttpStatusCode.OK or ErrorResponseReader.ClientClosedRequest or >= HttpStatusCode.InternalServerError
            || response.Status == HttpStatusCode.RequestTimeout
            || (rejection.ProviderCode is null && !IsStandard(response.Status))
            || earlierCopyArrived;
        return mayHaveBeenApplied ? attempt with { Outcome = SendOutcome.Unknown, Retry = RetryUnknown(kind) } : attempt;
    }

    /// <summary>The provider returned success, in a response that cannot be used.</summary>
    public static Attempt InvalidResponse(BufferedResponse response, Exception failure, CallKind kind) => new()
    {
        Outcome = SendOutcome.Unknown,
        Retry = kind == CallKind.Read ? RetryDecision.Once : RetryDecision.Never,
        Code = ScheduledSmsErrorCode.InvalidResponse,
        Response = response,
        Failure = failure,
    };

    /// <summary>No response was read to its end.</summary>
    /// <param name="failure">What the transport or a handler threw.</param>
    /// <param name="send">What happened at the wire.</param>
    /// <param name="kind">What the call does.</param>
    public static Attempt Lost(Exception failure, SingleSend send, CallKind kind)
    {
        var attempt = new Attempt
        {
            Outcome = SendOutcome.Unknown,
            Retry = RetryUnknown(kind),
            Code = CodeOf(failure),
            Failure = failure,
        };

        if (failure is ResponseTooLargeException or InvalidDataException
            || failure is HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded })
        {
            return attempt with { Retry = RetryDecision.Never };
        }

        // A copy went to another address, and may have done there what the message did not.
        if (send.CopyWentElsewhere)
            return attempt;

        // That nobody asked the guard is no evidence: a copy may have gone past it.
        var wasNeverAsked = !send.ReachedTransport && (send.IsDirect || (send.HasBody && !send.BodyCopied));
        if (wasNeverAsked || send.EndedUnwritten)
            return attempt with { Outcome = SendOutcome.NotSent, Retry = HasWrongCertificate(failure) ? RetryDecision.Never : RetryDecision.Yes };

        // A truncated body cannot be processed: its length was announced. Without a body there is nothing to truncate.
        if (send.HasBody && send.Response.IsFaulted && !send.BodyWritten && !send.ContentWasReplaced)
            return attempt with { Outcome = SendOutcome.NotSent, Retry = RetryDecision.Once };

        return attempt;
    }

    /// <summary>The registered client errors (and redirects). Any other, without a code of the provider's, is the word of something on the way.</summary>
    private static bool IsStandard(HttpStatusCode status) => (int)status is < 418 or (>= 421 and <= 426) or 428 or 429 or 431 or 451;

    private static RetryDecision RetryUnknown(CallKind kind) => kind == CallKind.Write ? RetryDecision.Never : RetryDecision.Yes;

    private static bool HasWrongCertificate(Exception failure) =>
        failure is HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } or AuthenticationException;

    private static ScheduledSmsErrorCode CodeOf(Exception failure) => failure switch
    {
        ResponseTooLargeException or InvalidDataException => ScheduledSmsErrorCode.InvalidResponse,
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded or HttpRequestError.InvalidResponse } =>
            ScheduledSmsErrorCode.InvalidResponse,
        _ when HasTimedOut(failure) => ScheduledSmsErrorCode.Timeout,
        _ => ScheduledSmsErrorCode.NetworkFailure,
    };

    private static bool HasTimedOut(Exception failure) =>
        failure is OperationCanceledException or TimeoutException || failure.InnerException is TimeoutException;
}
