namespace ScheduledSms.Emulator.Replay;

/// <summary>The clock was moved, stopped, started, or set to another speed.</summary>
internal sealed record RunClock
{
    public DateTimeOffset? To { get; init; }

    public bool? Frozen { get; init; }

    public double? Speed { get; init; }
}
