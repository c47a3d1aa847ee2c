using ScheduledSms.Http.Responses;

namespace ScheduledSms.Http;

/// <summary>How one attempt ended.</summary>
internal sealed record Attempt
{
    public required SendOutcome Outcome { get; init; }

    public required RetryDecision Retry { get; init; }

    public ScheduledSmsErrorCode Code { get; init; }

    /// <summary>The response, if one was read to its end.</summary>
    public BufferedResponse? Response { get; init; }

    public ProviderError? Error { get; init; }

    public Exception? Failure { get; init; }

    public TimeSpan? RetryAfter { get; init; }
}

/// <summary>Whether an attempt may be followed by another.</summary>
internal enum RetryDecision
{
    Never = 0,

    /// <summary>By one more at most.</summary>
    Once,

    /// <summary>As often as the options allow.</summary>
    Yes,
}
