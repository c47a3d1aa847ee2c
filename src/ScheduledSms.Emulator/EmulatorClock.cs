using ScheduledSms.Emulator.State;

namespace ScheduledSms.Emulator;

/// <summary>
/// The emulator's clock. It decides what is past, what is due and what has been delivered. It runs with real time, or
/// stands still, and it can be moved forward either way, never back.
/// </summary>
public sealed class EmulatorClock : IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    // One gate for requests, deliveries and moves of the clock: whatever happens has one order.
    private readonly object _gate = new();
    private readonly DueQueue _due = new();
    private readonly TimeProvider _real;
    private readonly ChangeSignal _changes;
    private readonly ITimer _timer;
    private TimeSpan _ahead;
    private DateTimeOffset? _frozenAt;

    internal EmulatorClock(TimeProvider real, DateTimeOffset? startAt, bool frozen, ChangeSignal? changes = null)
    {
        _real = real;
        _changes = changes ?? new ChangeSignal();
        var start = (startAt ?? (frozen ? NextWholeSecond(real.GetUtcNow()) : real.GetUtcNow())).ToUniversalTime();
        _ahead = startAt is null ? TimeSpan.Zero : start - real.GetUtcNow();
        _frozenAt = frozen ? start : null;
        _timer = real.CreateTimer(_ => At(_ => 0), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>What the clock shows.</summary>
    public DateTimeOffset UtcNow
    {
        get
        {
            lock (_gate)
                return Now;
        }
    }

    /// <summary>Whether the clock stands still.</summary>
    public bool IsFrozen
    {
        get
        {
            lock (_gate)
                return _frozenAt is not null;
        }
    }

    private DateTimeOffset Now => _frozenAt ?? _real.GetUtcNow() + _ahead;

    /// <summary>Stops the clock where it is. Nothing more falls due until it is advanced or resumed.</summary>
    public void Freeze()
    {
        lock (_gate)
        {
            _frozenAt = Now;
            SetTimer();
            _changes.Raise();
        }
    }

    /// <summary>Lets the clock run on from where it is.</summary>
    public void Resume()
    {
        lock (_gate)
        {
            _ahead = Now - _real.GetUtcNow();
            _frozenAt = null;
            SetTimer();
            _changes.Raise();
        }
    }

    /// <summary>Moves the clock forward, delivering what falls due on the way, in time order.</summary>
    /// <param name="time">How far; zero delivers what is due already.</param>
    /// <returns>How many messages were delivered; it completes when all of them have been.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public Task<int> AdvanceAsync(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        lock (_gate)
            return Task.FromResult(MoveTo(Now + time));
    }

    /// <summary>Moves the clock forward to an instant, delivering what falls due on the way, in time order.</summary>
    /// <param name="instant">What the clock shows afterwards (a running clock runs on from there).</param>
    /// <returns>How many messages were delivered; it completes when all of them have been.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant is in the clock's past.</exception>
    public Task<int> AdvanceToAsync(DateTimeOffset instant)
    {
        lock (_gate)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(instant, Now);
            return Task.FromResult(MoveTo(instant.ToUniversalTime()));
        }
    }

    /// <summary>Stops delivering by itself. The emulator calls this when it is disposed.</summary>
    public void Dispose() => _timer.Dispose();

    /// <summary>Runs work at one instant of the clock, with everything due by then delivered before it.</summary>
    internal T At<T>(Func<DateTimeOffset, T> work)
    {
        lock (_gate)
        {
            var now = Now;
            Deliver(now);
            try
            {
                return work(now);
            }
            finally
            {
                SetTimer();
            }
        }
    }

    /// <summary>Has work done when the clock reaches an instant. To be called from within <see cref="At"/>.</summary>
    internal DueEntry Schedule(DateTimeOffset due, Func<DateTimeOffset, int> deliver) => _due.Add(due, deliver);

    /// <summary>Takes work back. To be called from within <see cref="At"/>.</summary>
    internal void Unschedule(DueEntry? entry)
    {
        if (entry is not null)
            _due.Remove(entry);
    }

    // What is scheduled an hour from a frozen now is then due exactly an hour later, though JSMS counts whole seconds.
    private static DateTimeOffset NextWholeSecond(DateTimeOffset instant) =>
        instant.AddTicks((TimeSpan.TicksPerSecond - (instant.UtcTicks % TimeSpan.TicksPerSecond)) % TimeSpan.TicksPerSecond);

    private int MoveTo(DateTimeOffset target)
    {
        var delivered = Deliver(target);
        if (_frozenAt is not null)
            _frozenAt = target;
        else if (target - Now is { Ticks: > 0 } step)
            _ahead += step;
        SetTimer();
        _changes.Raise();
        return delivered;
    }

    private int Deliver(DateTimeOffset until)
    {
        var delivered = 0;
        while (_due.TakeDue(until) is { } entry)
            delivered += entry.Deliver(entry.At);
        return delivered;
    }

    private void SetTimer()
    {
        var wait = Timeout.InfiniteTimeSpan;
        if (_due.Next is { } next && (_frozenAt is null || next <= _frozenAt))
        {
            // A timer counts whole milliseconds: rounding down would make it fire just before the instant, over and over.
            var milliseconds = Math.Ceiling(Math.Clamp((next - Now).TotalMilliseconds, 0, LongestWait.TotalMilliseconds));
            wait = TimeSpan.FromMilliseconds(milliseconds);
        }

        _timer.Change(wait, Timeout.InfiniteTimeSpan);
    }
}
