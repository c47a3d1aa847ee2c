namespace ScheduledSms.Emulator.Jsms.Snapshots;

/// <summary>The queued rows, and the time of the last poll.</summary>
internal sealed record PollQueueSnapshot<T>
{
    public IReadOnlyList<T> Rows { get; init; } = [];

    public DateTimeOffset? TakenAt { get; init; }
}
