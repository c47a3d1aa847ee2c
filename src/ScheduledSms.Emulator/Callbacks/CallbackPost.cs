namespace ScheduledSms.Emulator.Callbacks;

/// <summary>Something to report to an app, and how often to try.</summary>
internal sealed record CallbackPost
{
    public required string Provider { get; init; }

    public required string Account { get; init; }

    public required Uri Url { get; init; }

    public required string Kind { get; init; }

    /// <summary>The waits before the retries.</summary>
    public required IReadOnlyList<TimeSpan> RetryAfter { get; init; }

    /// <summary>The body of an attempt, by its number, from 1, and its instant.</summary>
    public required Func<int, DateTimeOffset, string> Body { get; init; }

    public required string ContentType { get; init; }

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What must succeed before each attempt; null for nothing.</summary>
    public Func<CallbackPost, int, DateTimeOffset, Task<bool>>? Before { get; init; }
}
