namespace ScheduledSms.Tests.Model;

/// <summary>A client's own time: it passes with its requests, not with the wall clock, so that a busy machine changes nothing. Pauses end at once; the date is the emulator's.</summary>
internal sealed class ModelTime(TimeProvider dates) : TimeProvider
{
    /// <summary>How long one request takes, as far as the client can tell.</summary>
    public static readonly TimeSpan Request = TimeSpan.FromMilliseconds(25);

    /// <summary>Shorter than what is left of any limit before it ends: limits shrink by whole requests.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(20);

    /// <summary>If nothing moves this time any more, a limit ends in real time after all.</summary>
    private static readonly TimeSpan Fallback = TimeSpan.FromSeconds(2);

    private readonly List<Limit> _limits = [];
    private long _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => dates.GetUtcNow();

    public override long GetTimestamp() => Interlocked.Read(ref _now);

    public void Advance(TimeSpan by)
    {
        List<Limit> due;
        lock (_limits)
        {
            _now += by.Ticks;
            due = _limits.FindAll(limit => limit.Due <= _now);
            _limits.RemoveAll(limit => limit.Due <= _now);
        }

        due.ForEach(static limit => limit.Fire());
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime != Timeout.InfiniteTimeSpan && dueTime <= LongestPause)
            return base.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        var limit = new Limit(this, callback, state);
        limit.Change(dueTime, period);
        return limit;
    }

    private sealed class Limit : ITimer
    {
        private readonly ModelTime _time;
        private readonly Action _callback;
        private readonly ITimer _fallback;
        private int _fired;

        public Limit(ModelTime time, TimerCallback callback, object? state)
        {
            (_time, _callback) = (time, () => callback(state));
            _fallback = System.CreateTimer(static limit => ((Limit)limit!).Fire(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public long Due { get; private set; } = long.MaxValue;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (_time._limits)
            {
                _time._limits.Remove(this);
                _fired = 0;
                Due = dueTime == Timeout.InfiniteTimeSpan ? long.MaxValue : _time._now + dueTime.Ticks;
                _time._limits.Add(this);
            }

            return _fallback.Change(dueTime == Timeout.InfiniteTimeSpan ? dueTime : dueTime + Fallback, Timeout.InfiniteTimeSpan);
        }

        public void Fire()
        {
            if (Interlocked.Exchange(ref _fired, 1) == 0)
                _callback();
        }

        public void Dispose()
        {
            lock (_time._limits)
                _time._limits.Remove(this);
            _fallback.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
