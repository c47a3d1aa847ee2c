namespace ScheduledSms;

/// <summary>What became of a call. Every call ends in exactly one of these.</summary>
/// <remarks>A call that returns was <see cref="Applied"/>; one that throws a <see cref="ScheduledSmsException"/> says which of the others it was.</remarks>
public enum SendOutcome
{
    /// <summary>It may or may not have been applied: the request was on the wire and no usable response came back. Check before sending again.</summary>
    Unknown = 0,

    /// <summary>The provider did it and said so.</summary>
    Applied,

    /// <summary>The provider said no. Nothing was done; sending the same again gives the same response.</summary>
    Rejected,

    /// <summary>The provider did nothing because too much was asked of it. Safe to send again after <see cref="ScheduledSmsException.RetryAfter"/>.</summary>
    Throttled,

    /// <summary>The request never reached the provider whole: it was rejected here, or the connection failed first. Safe to send again.</summary>
    NotSent,
}
