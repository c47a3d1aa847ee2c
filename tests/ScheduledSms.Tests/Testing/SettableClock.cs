namespace ScheduledSms.Tests.Testing;

/// <summary>Returns the time it is given; its timers are the real ones.</summary>
internal sealed class SettableClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    /// <summary>Whether it throws from now on.</summary>
    public bool IsBroken { get; set; }

    public override DateTimeOffset GetUtcNow() => IsBroken ? throw new InvalidOperationException("clock") : Now.ToUniversalTime();
}
