namespace ScheduledSms.Emulator.Clock;

/// <summary>Reports the emulator's time, with real timers: a frozen clock must not freeze a client's timeout or retry.</summary>
internal sealed class EmulatorTimeProvider(EmulatorClock clock) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => clock.UtcNow;
}
