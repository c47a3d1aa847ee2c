using System.Net;

namespace ScheduledSms;

/// <summary>A call that was not applied, or that cannot be said to have been. <see cref="Outcome"/> says which, <see cref="Code"/> says why.</summary>
/// <remarks>
/// It is not an <see cref="HttpRequestException"/> or a <see cref="TimeoutException"/>, which retry policies in apps catch by habit.
/// No key, phone number or message text stands in it: numbers in the provider's words are masked.
/// </remarks>
public sealed class ScheduledSmsException : Exception
{
    /// <summary>Creates the exception. Tests of an app may do so too.</summary>
    /// <param name="message">What happened, in words.</param>
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

    /// <summary>What became of the call. <see cref="SendOutcome.Applied"/> only from <see cref="ScheduledMessage.EnsureAllAccepted"/>.</summary>
    public required SendOutcome Outcome { get; init; }

    /// <summary>The provider's own code, as text, if it gave one: <c>50013</c>, <c>InvalidScheduledDate</c>.</summary>
    public string? ProviderCode { get; init; }

    /// <summary>The provider's own words with numbers masked, at most 512 characters.</summary>
    public string? ProviderMessage { get; init; }

    /// <summary>The HTTP status of the response, if there was one.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>True if the same call can be made again with no risk of doing it twice: <see cref="SendOutcome.NotSent"/> and <see cref="SendOutcome.Throttled"/>.
    /// One that was rejected here (<see cref="Attempts"/> is 0) will be rejected again.</summary>
    public bool IsSafeToRetry => Outcome is SendOutcome.NotSent or SendOutcome.Throttled;

    /// <summary>How long the provider asked to wait, if it did.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The schedule the call was about, or the new one where there is one, if it is known. Set by the calls of <see cref="IScheduledMessageClient"/>.</summary>
    public ScheduleId? ScheduleId { get; init; }

    /// <summary>The old schedule, where an update failed after the new one was begun. The message says where both stand.</summary>
    public ScheduleId? ReplacedScheduleId { get; init; }

    /// <summary>The provider's own id of the schedule or group the call was about, if it is known.</summary>
    public string? ProviderScheduleId { get; init; }

    /// <summary>Your own id of the message, if you gave one.</summary>
    public string? Reference { get; init; }

    /// <summary>The recipients who were rejected, where that is why it failed.</summary>
    public IReadOnlyList<RejectedRecipient> RejectedRecipients { get; init; } = [];

    /// <summary>The send time that was asked for, as it stood on the wire, if the call had one.</summary>
    public DateTimeOffset? SendAt { get; init; }

    /// <summary>Our own id of the call, which also stands in the logs.</summary>
    public string? RequestId { get; init; }

    /// <summary>How many times the request was tried. 0 if it was rejected here.</summary>
    public int Attempts { get; init; }

    /// <summary>The beginning of the response's body with numbers masked, at most 512 characters. Never that of a success.</summary>
    public string? ResponseBody { get; init; }

    /// <summary>The same failure with more known of it. The original stays as the inner exception, with its stack trace.</summary>
    internal ScheduledSmsException WithContext(
        string message,
        SendOutcome outcome,
        string? operation = null,
        ScheduleId? scheduleId = null,
        ScheduleId? replacedScheduleId = null,
        string? reference = null,
        DateTimeOffset? sendAt = null) =>
        new(message, this)
        {
            Provider = Provider,
            Account = Account,
            Operation = operation ?? Operation,
            Code = Code,
            Outcome = outcome,
            ProviderCode = ProviderCode,
            ProviderMessage = ProviderMessage,
            StatusCode = StatusCode,
            RetryAfter = RetryAfter,
            ScheduleId = scheduleId ?? ScheduleId,
            ReplacedScheduleId = replacedScheduleId ?? ReplacedScheduleId,
            ProviderScheduleId = ProviderScheduleId,
            Reference = reference ?? Reference,
            SendAt = sendAt ?? SendAt,
            RequestId = RequestId,
            Attempts = Attempts,
            ResponseBody = ResponseBody,
            RejectedRecipients = RejectedRecipients,
        };
}
