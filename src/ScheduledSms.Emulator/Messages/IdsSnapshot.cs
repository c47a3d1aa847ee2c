namespace ScheduledSms.Emulator.Messages;

/// <summary>The position of the id source.</summary>
internal sealed record IdsSnapshot
{
    public required int Seed { get; init; }

    public long Schedules { get; init; }

    public required long JsmsMessages { get; init; }

    public long Solapi { get; init; }
}
