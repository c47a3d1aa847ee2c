namespace ScheduledSms;

/// <summary>The outcome of a call. Every call ends in exactly one of these.</summary>
/// <remarks>A call that returns was <see cref="Applied"/>; one that throws a <see cref="ScheduledSmsException"/> reports which of the others it was.</remarks>
public enum SendOutcome
{
    /// <summary>It may or may not have been applied: the request was on the wire and no usable response came back. Check before retrying.</summary>
    Unknown = 0,

    /// <summary>The provider applied the call and confirmed it.</summary>
    Applied,

    /// <summary>The provider rejected the call, or the client did before it sent anything (<see cref="ScheduledSmsException.Attempts"/> is 0). Nothing was done; the same request will be rejected again.</summary>
    Rejected,

    /// <summary>The provider did nothing because it got too many requests. Safe to retry after <see cref="ScheduledSmsException.RetryAfter"/>.</summary>
    Throttled,

    /// <summary>The request never fully reached the provider: the connection failed, the time ran out or the caller canceled first. Safe to retry.</summary>
    NotSent,
}
