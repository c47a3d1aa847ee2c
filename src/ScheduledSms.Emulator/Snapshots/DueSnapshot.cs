namespace ScheduledSms.Emulator.Snapshots;

/// <summary>When something is due, and its place among everything that is: what is due at the same instant has an order.</summary>
internal sealed record DueSnapshot
{
    public required DateTimeOffset At { get; init; }

    public required int Place { get; init; }
}
