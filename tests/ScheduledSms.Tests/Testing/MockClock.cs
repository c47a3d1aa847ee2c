namespace ScheduledSms.Tests.Testing;

/// <summary>A clock that says what the test set. Timers stay real, so that a fixed time freezes nothing.</summary>
internal sealed class MockClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();
}
