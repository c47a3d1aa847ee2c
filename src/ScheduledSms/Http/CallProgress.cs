namespace ScheduledSms.Http;

/// <summary>What has come of a call so far.</summary>
internal sealed class CallProgress
{
    private TimeSpan _timeout;
    private long _startedAt;

    public int Attempts { get; private set; }

    public Attempt? Last { get; private set; }

    /// <summary>True once an attempt may have been applied: no later refusal can take that back.</summary>
    public bool MayHaveBeenApplied { get; private set; }

    /// <summary>True once an attempt was repeated that may be repeated only once.</summary>
    public bool RepeatedOnce { get; set; }

    /// <summary>The call begins, and may take this long.</summary>
    public void Begin(TimeSpan timeout, TimeProvider time)
    {
        _timeout = timeout;
        _startedAt = time.GetTimestamp();
    }

    /// <summary>How much of its time the call has left.</summary>
    public TimeSpan TimeLeft(TimeProvider time) => _timeout - time.GetElapsedTime(_startedAt);

    public void Record(Attempt attempt)
    {
        Attempts++;
        Last?.Answer?.Body.Release();
        Last = attempt;
        MayHaveBeenApplied |= attempt.Outcome == SendOutcome.Unknown;
    }
}
