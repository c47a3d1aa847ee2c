namespace ScheduledSms.Tests.Testing;

/// <summary>Returns the time it is given; its timers are the real ones.</summary>
internal sealed class SettableClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();
}
