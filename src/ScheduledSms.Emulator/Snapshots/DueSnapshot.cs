namespace ScheduledSms.Emulator.Snapshots;

/// <summary>When something is due, and its place among all due work, which orders work due at the same instant.</summary>
internal sealed record DueSnapshot
{
    public required DateTimeOffset At { get; init; }

    public required int Place { get; init; }
}
