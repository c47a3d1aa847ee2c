using System.Net;

namespace ScheduledSms;

/// <summary>A call that was not applied, or may not have been. <see cref="Outcome"/> states which, <see cref="Code"/> states why.</summary>
/// <remarks>
/// It is not an <see cref="HttpRequestException"/> or a <see cref="TimeoutException"/>, which retry policies in apps usually catch.
/// It contains no key, phone number or message text: numbers in the provider's message are masked.
/// </remarks>
public sealed class ScheduledSmsException : Exception
{
    /// <summary>Creates the exception. An app's tests may do so too.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">What caused it, if anything did.</param>
    public ScheduledSmsException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>The provider: one of <see cref="ProviderNames"/>.</summary>
    public required string Provider { get; init; }

    /// <summary>The name of the account, or null for the unnamed one.</summary>
    public string? Account { get; init; }

    /// <summary>The call, for example <c>schedule.create</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>Why it failed.</summary>
    public required ScheduledSmsErrorCode Code { get; init; }

    /// <summary>The outcome of the call. <see cref="SendOutcome.Applied"/> only from <see cref="ScheduledMessage.EnsureAllAccepted"/>.</summary>
    public required SendOutcome Outcome { get; init; }

    /// <summary>The provider's own code, as text, if it gave one: <c>50013</c>, <c>InvalidScheduledDate</c>.</summary>
    public string? ProviderCode { get; init; }

    /// <summary>The provider's own message with numbers masked, at most 512 characters.</summary>
    public string? ProviderMessage { get; init; }

    /// <summary>The HTTP status of the response, if there was one.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>
    /// True if the same call can be made again with no risk of applying it twice: <see cref="SendOutcome.NotSent"/>, <see cref="SendOutcome.Throttled"/>, and
    /// <see cref="SendOutcome.Unknown"/> of a call that <see cref="IsIdempotent"/>.
    /// Whatever would only be rejected again, by the client or by the provider, is <see cref="SendOutcome.Rejected"/>: this is the one question that a job needs to ask.
    /// </summary>
    public bool IsSafeToRetry => Outcome is SendOutcome.NotSent or SendOutcome.Throttled || (Outcome == SendOutcome.Unknown && IsIdempotent);

    /// <summary>True if the call does no more when it is made twice: it reads, cancels, or is an update or delete of JSMS's.</summary>
    public bool IsIdempotent { get; init; }

    /// <summary>How long the provider asked to wait, if it did.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The schedule the call was about, or the new one if there is one, if known. Set by the calls of <see cref="IScheduledMessageClient"/>.</summary>
    public ScheduleId? ScheduleId { get; init; }

    /// <summary>The old schedule, if an update failed after it started the new one. The message states where both stand.</summary>
    public ScheduleId? ReplacedScheduleId { get; init; }

    /// <summary>The provider's own id of the schedule or group the call was about, if known.</summary>
    public string? ProviderScheduleId { get; init; }

    /// <summary>Your own id of the message, if you gave one.</summary>
    public string? Reference { get; init; }

    /// <summary>The rejected recipients, if that is why the call failed.</summary>
    public IReadOnlyList<RejectedRecipient> RejectedRecipients { get; init; } = [];

    /// <summary>The requested send time, as it was on the wire, if the call had one.</summary>
    public DateTimeOffset? SendAt { get; init; }

    /// <summary>Our own id of the call, which also appears in the logs, and on the wire as <c>X-Request-Id</c>.</summary>
    public string? RequestId { get; init; }

    /// <summary>How many HTTP requests the call made, all steps of a common one together. 0 if none went out: rejected locally, or out of time before it was sent.</summary>
    public int Attempts { get; init; }

    /// <summary>The beginning of the response body with numbers masked, at most 512 characters. Never the body of a success.</summary>
    public string? ResponseBody { get; init; }

    /// <summary>Finds the failure that an exception is or carries: a call that its caller canceled throws an <see cref="OperationCanceledException"/> with the failure inside.</summary>
    /// <param name="exception">What a call threw.</param>
    /// <returns>The failure, or null if it is none of this library's.</returns>
    public static ScheduledSmsException? Find(Exception? exception) => exception as ScheduledSmsException ?? (exception as OperationCanceledException)?.InnerException as ScheduledSmsException;
}
