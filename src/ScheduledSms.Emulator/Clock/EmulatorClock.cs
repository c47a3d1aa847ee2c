using ScheduledSms.Emulator.Clock;
using ScheduledSms.Emulator.State;

namespace ScheduledSms.Emulator;

/// <summary>
/// The emulator's clock. It decides what is past, what is due and what has been delivered. It runs with real time or
/// is frozen; either way it can be moved forward, never back.
/// </summary>
public sealed partial class EmulatorClock : IDisposable
{
    private static readonly TimeSpan MaxWait = TimeSpan.FromDays(1);

    // One gate for requests, deliveries and clock moves: everything happens in one order.
    private readonly object _gate = new();
    private readonly DueQueue _due = new();
    private readonly TimeProvider _real;
    private readonly ChangeSignal _changes;
    private readonly ITimer _timer;

    // What the clock showed when it was last set, and the real time then.
    private DateTimeOffset _shown;
    private DateTimeOffset _setAt;
    private bool _frozen;
    private double _speed;

    // The instant of the work in progress, which sees one time throughout.
    private DateTimeOffset? _working;

    internal EmulatorClock(TimeProvider real, ClockSnapshot start, IRunRecorder run, ChangeSignal changes)
    {
        Run = run;
        _real = real;
        _changes = changes;
        _frozen = start.Frozen;
        _speed = Checked(start.Speed);
        Set(start.Now);
        _timer = real.CreateTimer(_ => At(_ => 0), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>The time that the clock shows.</summary>
    public DateTimeOffset UtcNow
    {
        get
        {
            lock (_gate)
                return Now;
        }
    }

    /// <summary>Whether the clock is frozen.</summary>
    public bool IsFrozen
    {
        get
        {
            lock (_gate)
                return _frozen;
        }
    }

    /// <summary>The speed relative to real time, above 0 and up to 100,000. Default <see cref="EmulatorOptions.ClockSpeed"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside that range.</exception>
    public double Speed
    {
        get
        {
            lock (_gate)
                return _speed;
        }

        set
        {
            Checked(value);
            Change(new RunClock { Speed = value });
        }
    }

    /// <summary>The cause of the work in progress. Must be read inside <see cref="At{T}(Cause, Func{DateTimeOffset, T})"/>.</summary>
    internal Cause Cause { get; private set; } = Cause.Clock;

    /// <summary>Work that runs outside the gate, and that a clock move waits for.</summary>
    internal OutgoingWork Outgoing { get; } = new();

    /// <summary>Is told what is done to the emulator. Must be used inside the gate.</summary>
    internal IRunRecorder Run { get; }

    /// <summary>When the next message is due; null when none is.</summary>
    internal DateTimeOffset? NextMessage
    {
        get
        {
            lock (_gate)
                return _due.NextMessage;
        }
    }

    /// <summary>How many messages are waiting for their send time.</summary>
    internal int MessagesDue
    {
        get
        {
            lock (_gate)
                return _due.Messages;
        }
    }

    private DateTimeOffset Now => _working ?? (_frozen ? _shown : _shown + ((_real.GetUtcNow() - _setAt) * _speed));

    /// <summary>Stops the clock where it is. Nothing more falls due until it is advanced or resumed.</summary>
    public void Freeze() => Change(new RunClock { Frozen = true });

    /// <summary>Lets the clock continue from where it is.</summary>
    public void Resume() => Change(new RunClock { Frozen = false });

    /// <summary>Stops automatic delivery. The emulator calls this when it is disposed.</summary>
    public void Dispose() => _timer.Dispose();

    /// <summary>Runs work at one instant of the clock, after delivering everything due by then.</summary>
    internal T At<T>(Func<DateTimeOffset, T> work) => At(Cause.Clock, work);

    /// <summary>Runs work that changes something, and records its cause while it runs. Nested work runs at the outer work's instant, and with the outer cause unless it has its own.</summary>
    internal T At<T>(Cause cause, Func<DateTimeOffset, T> work)
    {
        lock (_gate)
        {
            var now = Now;
            if (_working is null)
                Deliver(now);
            var outer = (_working, Cause);
            (_working, Cause) = (now, cause == Cause.Clock ? Cause : cause);
            try
            {
                return work(now);
            }
            finally
            {
                (_working, Cause) = outer;
                if (_working is null)
                    SetTimer();
            }
        }
    }

    /// <summary>Sets the clock to an instant, even an earlier one, and discards everything that was due: for a reset and a restore.</summary>
    /// <param name="start">What the clock then shows, and how it runs.</param>
    /// <param name="rebuild">Schedules what is due now, inside the gate.</param>
    internal void Restart(ClockSnapshot start, Action rebuild)
    {
        Checked(start.Speed);
        lock (_gate)
        {
            _due.Clear();
            (_frozen, _speed) = (start.Frozen, start.Speed);
            Set(start.Now.ToUniversalTime());
            rebuild();
            SetTimer();
        }
    }

    /// <summary>Changes the setup, and logs the change if it comes from outside: changes made by requests and deliveries recur when those are replayed.</summary>
    internal void SetUp(IRecordable what, Action change)
    {
        if (Monitor.IsEntered(_gate) && Cause != Cause.Control)
        {
            change();
            return;
        }

        At(now =>
        {
            change();
            Run.RecordSetup(now, what);
            return 0;
        });
    }

    /// <summary>Runs work that needs the whole emulator and moves the clock itself. Nothing is delivered before it.</summary>
    internal void RunExclusive(Action work)
    {
        lock (_gate)
            work();
    }

    /// <summary>Moves a frozen clock, delivering what falls due on the way. Must be called inside the gate.</summary>
    internal void MoveTo(DateTimeOffset instant)
    {
        while (_due.Next is { } next && next <= instant)
        {
            Set(Later(next, Now));
            Deliver(next);
        }

        Set(Later(instant, Now));
    }

    /// <summary>Applies a recorded speed. The clock stays frozen during a replay.</summary>
    internal void ReplayMove(RunClock step) => _speed = Checked(step.Speed ?? _speed);

    /// <summary>Schedules a message to be sent when the clock reaches an instant. Must be called inside the gate.</summary>
    internal DueEntry Schedule(DateTimeOffset due, Func<DateTimeOffset, int> deliver) => _due.Add(due, isMessage: true, deliver);

    /// <summary>Schedules other work for when the clock reaches an instant. Must be called inside the gate.</summary>
    internal DueEntry ScheduleWork(DateTimeOffset due, Action<DateTimeOffset> work) => _due.Add(due, isMessage: false, at =>
    {
        work(at);
        return 0;
    });

    /// <summary>Unschedules work. Must be called inside the gate.</summary>
    internal void Unschedule(DueEntry? entry)
    {
        if (entry is not null)
            _due.Remove(entry);
    }

    private static double Checked(double speed) =>
        speed is > 0 and <= 100_000 ? speed : throw new ArgumentOutOfRangeException(nameof(speed), speed, "A clock runs above 0 and up to 100,000 times as fast as real time.");

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private void Change(RunClock change)
    {
        lock (_gate)
        {
            var now = Now;
            Set(now);
            Run.Record(now, change);
            (_frozen, _speed) = (change.Frozen ?? _frozen, change.Speed ?? _speed);
            SetTimer();
            _changes.Raise(new Change(ChangeKind.Clock));
        }
    }

    private void Set(DateTimeOffset instant) => (_shown, _setAt) = (instant, _real.GetUtcNow());

    private int Deliver(DateTimeOffset until)
    {
        var delivered = 0;
        if (_due.Next <= until)
            Run.Flush(until);
        while (_due.TakeDue(until) is { } entry)
            delivered += entry.Deliver(entry.At);
        return delivered;
    }

    private void SetTimer()
    {
        var wait = Timeout.InfiniteTimeSpan;
        if (_due.Next is { } next && (!_frozen || next <= _shown))
        {
            // A timer counts whole milliseconds: rounding down would make it fire just before the instant, over and over.
            var milliseconds = Math.Ceiling(Math.Clamp((next - Now).TotalMilliseconds / _speed, 0, MaxWait.TotalMilliseconds));
            wait = TimeSpan.FromMilliseconds(milliseconds);
        }

        _timer.Change(wait, Timeout.InfiniteTimeSpan);
    }
}
