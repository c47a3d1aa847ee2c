namespace ScheduledSms.Emulator.Snapshots;

/// <summary>Rows that wait to be taken, and when some were last asked for.</summary>
internal sealed record PollQueueSnapshot<T>
{
    public IReadOnlyList<T> Rows { get; init; } = [];

    public DateTimeOffset? AskedAt { get; init; }
}
