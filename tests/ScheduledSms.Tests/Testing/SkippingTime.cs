namespace ScheduledSms.Tests.Testing;

/// <summary>Stays at one instant, and ends waits of chosen lengths immediately. Every skipped wait is recorded.</summary>
internal sealed class SkippingTime(DateTimeOffset now, Func<TimeSpan, bool> skips) : TimeProvider
{
    private readonly List<TimeSpan> _skipped = [];

    public IReadOnlyList<TimeSpan> Skipped
    {
        get
        {
            lock (_skipped)
                return [.. _skipped];
        }
    }

    public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime == Timeout.InfiniteTimeSpan || !skips(dueTime))
            return base.CreateTimer(callback, state, dueTime, period);

        lock (_skipped)
            _skipped.Add(dueTime);
        return base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
