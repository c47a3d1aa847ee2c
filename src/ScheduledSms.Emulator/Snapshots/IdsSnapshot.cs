namespace ScheduledSms.Emulator.Snapshots;

/// <summary>How far the ids have come.</summary>
internal sealed record IdsSnapshot
{
    public required int Seed { get; init; }

    public long Schedules { get; init; }

    public required long JsmsMessages { get; init; }

    public long Solapi { get; init; }
}
