namespace ScheduledSms.Http;

/// <summary>How one attempt ended.</summary>
internal sealed record Attempt
{
    public required SendOutcome Outcome { get; init; }

    public required Repeat Repeat { get; init; }

    public ScheduledSmsErrorCode Code { get; init; }

    /// <summary>The answer, if one was read to its end.</summary>
    public Answer? Answer { get; init; }

    public ProviderError? Refusal { get; init; }

    public Exception? Failure { get; init; }

    public TimeSpan? RetryAfter { get; init; }
}
