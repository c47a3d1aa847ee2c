namespace ScheduledSms.Http;

/// <summary>What has come of a call so far.</summary>
internal sealed class CallProgress
{
    public int Attempts { get; private set; }

    public Attempt? Last { get; private set; }

    /// <summary>True once an attempt may have been applied: no later refusal can take that back.</summary>
    public bool MayHaveBeenApplied { get; private set; }

    /// <summary>True once an attempt was repeated that may be repeated only once.</summary>
    public bool RepeatedOnce { get; set; }

    /// <summary>When the call began, as a timestamp of the time provider.</summary>
    public long StartedAt { get; set; }

    public void Record(Attempt attempt)
    {
        Attempts++;
        Last = attempt;
        MayHaveBeenApplied |= attempt.Outcome == SendOutcome.Unknown;
    }
}
