using System.Net;
using System.Security.Authentication;

namespace ScheduledSms.Http;

/// <summary>
/// The one table that says what an attempt came to and whether it may be repeated. It goes by what happened at the wire
/// and by what the provider said; never by the verb, and never by the type of an exception that an app's handler threw.
/// </summary>
internal static class OutcomeTable
{
    /// <summary>An answer was read to its end, and it is not a success.</summary>
    public static Attempt Refused(Answer answer, ProviderError refusal, CallKind kind, bool earlierCopyArrived, DateTimeOffset now)
    {
        var attempt = new Attempt
        {
            Outcome = SendOutcome.Rejected,
            Repeat = Repeat.Never,
            Code = refusal.Code,
            Answer = answer,
            Refusal = refusal,
            RetryAfter = answer.RetryAfter(now),
        };

        if (refusal.Code == ScheduledSmsErrorCode.RateLimited)
            return attempt with { Outcome = SendOutcome.Throttled, Repeat = Repeat.Yes };

        // A failing server may have failed after it did the work.
        var mayHaveBeenApplied = refusal.Code == ScheduledSmsErrorCode.ProviderUnavailable
            || (int)answer.Status >= 500
            || answer.Status == HttpStatusCode.RequestTimeout
            || earlierCopyArrived;
        return mayHaveBeenApplied ? attempt with { Outcome = SendOutcome.Unknown, Repeat = RepeatUnknown(kind) } : attempt;
    }

    /// <summary>The provider said yes, in words that cannot be used.</summary>
    public static Attempt Unreadable(Answer answer, Exception failure, CallKind kind) => new()
    {
        Outcome = SendOutcome.Unknown,
        Repeat = kind == CallKind.Read ? Repeat.Once : Repeat.Never,
        Code = ScheduledSmsErrorCode.UnreadableAnswer,
        Answer = answer,
        Failure = failure,
    };

    /// <summary>No answer was read to its end.</summary>
    /// <param name="failure">What the transport or a handler threw.</param>
    /// <param name="record">What happened at the wire.</param>
    /// <param name="ended">False if the send had not ended when it was last looked at: its body may still be on its way.</param>
    /// <param name="kind">What the call does.</param>
    public static Attempt Lost(Exception failure, SendRecord record, bool ended, CallKind kind)
    {
        var attempt = new Attempt
        {
            Outcome = SendOutcome.Unknown,
            Repeat = RepeatUnknown(kind),
            Code = CodeOf(failure),
            Failure = failure,
        };

        if (failure is AnswerTooLargeException or InvalidDataException
            || failure is HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded })
        {
            return attempt with { Repeat = Repeat.Never };
        }

        if (!record.BodyStarted && HasWrongCertificate(failure))
            return attempt with { Outcome = SendOutcome.NotSent, Repeat = Repeat.Never };

        if (!record.Asked || (ended && !record.BodyStarted))
            return attempt with { Outcome = SendOutcome.NotSent, Repeat = Repeat.Yes };

        // A body cut short cannot be acted on: its length was announced.
        if (ended && !record.BodyWritten)
            return attempt with { Outcome = SendOutcome.NotSent, Repeat = Repeat.Once };

        return attempt;
    }

    private static Repeat RepeatUnknown(CallKind kind) => kind == CallKind.Write ? Repeat.Never : Repeat.Yes;

    private static bool HasWrongCertificate(Exception failure) =>
        failure is HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } or AuthenticationException;

    private static ScheduledSmsErrorCode CodeOf(Exception failure) => failure switch
    {
        AnswerTooLargeException or InvalidDataException => ScheduledSmsErrorCode.UnreadableAnswer,
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded or HttpRequestError.InvalidResponse } =>
            ScheduledSmsErrorCode.UnreadableAnswer,
        _ when HasTimedOut(failure) => ScheduledSmsErrorCode.Timeout,
        _ => ScheduledSmsErrorCode.NetworkFailure,
    };

    private static bool HasTimedOut(Exception failure) =>
        failure is OperationCanceledException or TimeoutException || failure.InnerException is TimeoutException;
}
