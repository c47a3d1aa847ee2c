namespace ScheduledSms.Emulator.Clock;

/// <summary>The time on the clock, and how it runs.</summary>
internal sealed record ClockSnapshot
{
    public required DateTimeOffset Now { get; init; }

    public required bool Frozen { get; init; }

    public double Speed { get; init; } = 1;
}
