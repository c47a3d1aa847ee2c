namespace ScheduledSms.Http;

/// <summary>The progress of a call so far.</summary>
internal sealed class CallProgress
{
    private long _startedAt;
    private bool _retriedOnce;

    /// <summary>How long the call may take.</summary>
    public TimeSpan Timeout { get; private set; }

    public int Attempts { get; private set; }

    public Attempt? Last { get; private set; }

    /// <summary>True once an attempt may have been applied: no later rejection can undo that.</summary>
    public bool MayHaveBeenApplied { get; private set; }

    /// <summary>Starts the call, with its time limit.</summary>
    public void Begin(TimeSpan timeout, TimeProvider time)
    {
        Timeout = timeout;
        _startedAt = time.GetTimestamp();
    }

    /// <summary>The time that the call has left.</summary>
    public TimeSpan TimeLeft(TimeProvider time) => Timeout - time.GetElapsedTime(_startedAt);

    /// <summary>Takes the call's one retry of an attempt that may be retried only once.</summary>
    public bool TryRetryOnce() => !_retriedOnce && (_retriedOnce = true);

    /// <summary>The call ends here, before another request. What earlier attempts came to still counts.</summary>
    public Attempt End(Attempt unsent) => Last = Last is null ? unsent : Last with { Retry = RetryDecision.Never };

    public void Record(Attempt attempt)
    {
        Attempts++;
        Last?.Response?.Body.Release();
        Last = attempt;
        MayHaveBeenApplied |= attempt.Outcome == SendOutcome.Unknown;
    }
}
