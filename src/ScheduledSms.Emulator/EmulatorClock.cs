using ScheduledSms.Emulator.Replay;
using ScheduledSms.Emulator.State;

namespace ScheduledSms.Emulator;

/// <summary>
/// The emulator's clock. It decides what is past, what is due and what has been delivered. It runs with real time, or
/// stands still, and it can be moved forward either way, never back.
/// </summary>
public sealed partial class EmulatorClock : IDisposable
{
    // Steps are clock moves and the like too; more of them than this are not worth keeping without their requests.
    private const int StepsPerRequest = 4;

    private static readonly TimeSpan MaxWait = TimeSpan.FromDays(1);

    // One gate for requests, deliveries and moves of the clock: whatever happens has one order.
    private readonly object _gate = new();
    private readonly DueQueue _due = new();
    private readonly TimeProvider _real;
    private readonly ChangeSignal _changes;
    private readonly ITimer _timer;

    // What it showed when it was last set, and the real time then.
    private DateTimeOffset _shown;
    private DateTimeOffset _setAt;
    private bool _frozen;
    private double _speed;

    // The instant at which work is done, while it is: it sees one time throughout.
    private DateTimeOffset? _working;

    internal EmulatorClock(TimeProvider real, EmulatorOptions options, ChangeSignal changes)
    {
        Run = new RunLog(StepsPerRequest * options.JournalCapacity);
        _real = real;
        _changes = changes;
        _frozen = options.ClockFrozen;
        _speed = Checked(options.ClockSpeed);
        Set(Start(options));
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
                return _frozen;
        }
    }

    /// <summary>How many times as fast as real time it runs, above 0 and up to 100,000. Default <see cref="EmulatorOptions.ClockSpeed"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is none of those.</exception>
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

    /// <summary>Why what happens now happens. To be read from within <see cref="At{T}(Cause, Func{DateTimeOffset, T})"/>.</summary>
    internal Cause Cause { get; private set; } = Cause.Clock;

    /// <summary>What goes on outside the gate, and is waited for when the clock is moved.</summary>
    internal OutgoingWork Outgoing { get; } = new();

    /// <summary>What was done to the emulator. To be used from within the gate.</summary>
    internal RunLog Run { get; }

    /// <summary>When the next message is due; null when none is.</summary>
    internal DateTimeOffset? NextMessage
    {
        get
        {
            lock (_gate)
                return _due.NextMessage;
        }
    }

    /// <summary>How many messages wait for their time.</summary>
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

    /// <summary>Lets the clock run on from where it is.</summary>
    public void Resume() => Change(new RunClock { Frozen = false });

    /// <summary>Stops delivering by itself. The emulator calls this when it is disposed.</summary>
    public void Dispose() => _timer.Dispose();

    /// <summary>Runs work at one instant of the clock, with everything due by then delivered before it.</summary>
    internal T At<T>(Func<DateTimeOffset, T> work) => At(Cause.Clock, work);

    /// <summary>Runs work that changes something, and remembers why while it runs. Within other work, it is part of that: at its instant, and for its cause unless it has one of its own.</summary>
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

    /// <summary>Sets it to an instant, back too, and forgets everything that was due: for a reset and a restore.</summary>
    /// <param name="instant">What it shows then.</param>
    /// <param name="frozen">Whether it stands still.</param>
    /// <param name="speed">How fast it runs.</param>
    /// <param name="rebuild">Puts what is due in the place of what was, within the gate.</param>
    internal void Restart(DateTimeOffset instant, bool frozen, double speed, Action rebuild)
    {
        Checked(speed);
        lock (_gate)
        {
            _due.Clear();
            (_frozen, _speed) = (frozen, speed);
            Set(instant.ToUniversalTime());
            rebuild();
            SetTimer();
        }
    }

    /// <summary>Changes what is set up, and notes it if that comes from outside: what requests and deliveries do comes again with them.</summary>
    internal void SetUp(object what, Action change, Func<DateTimeOffset, RunStep> write)
    {
        if (Monitor.IsEntered(_gate) && Cause != Cause.Control)
        {
            change();
            return;
        }

        At(now =>
        {
            change();
            Run.RecordLatest(what, now, write);
            return 0;
        });
    }

    /// <summary>Runs work that takes the whole of the emulator, and moves the clock itself. Nothing is delivered before it.</summary>
    internal void RunExclusive(Action work)
    {
        lock (_gate)
            work();
    }

    /// <summary>Moves a clock that stands still, delivering what falls due on the way. To be called from within the gate.</summary>
    internal void MoveTo(DateTimeOffset instant)
    {
        while (_due.Next is { } next && next <= instant)
        {
            Set(Later(next, Now));
            Deliver(next);
        }

        Set(Later(instant, Now));
    }

    /// <summary>Gives it a speed again. Played runs stand still.</summary>
    internal void Repeat(RunClock step) => _speed = Checked(step.Speed ?? _speed);

    /// <summary>What it shows when it starts.</summary>
    internal DateTimeOffset Start(EmulatorOptions options) =>
        (options.StartAt ?? (options.ClockFrozen ? NextWholeSecond(_real.GetUtcNow()) : _real.GetUtcNow())).ToUniversalTime();

    /// <summary>Has a message sent when the clock reaches an instant. To be called from within the gate.</summary>
    internal DueEntry Schedule(DateTimeOffset due, Func<DateTimeOffset, int> deliver) => _due.Add(due, isMessage: true, deliver);

    /// <summary>Has something else done when the clock reaches an instant. To be called from within the gate.</summary>
    internal DueEntry ScheduleWork(DateTimeOffset due, Action<DateTimeOffset> work) => _due.Add(due, isMessage: false, at =>
    {
        work(at);
        return 0;
    });

    /// <summary>Takes work back. To be called from within the gate.</summary>
    internal void Unschedule(DueEntry? entry)
    {
        if (entry is not null)
            _due.Remove(entry);
    }

    private static double Checked(double speed) =>
        speed is > 0 and <= 100_000 ? speed : throw new ArgumentOutOfRangeException(nameof(speed), speed, "A clock runs above 0 and up to 100,000 times as fast as real time.");

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    // What is scheduled an hour from a frozen now is then due exactly an hour later, though JSMS counts whole seconds.
    private static DateTimeOffset NextWholeSecond(DateTimeOffset instant) =>
        instant.AddTicks((TimeSpan.TicksPerSecond - (instant.UtcTicks % TimeSpan.TicksPerSecond)) % TimeSpan.TicksPerSecond);

    private void Change(RunClock change)
    {
        lock (_gate)
        {
            var now = Now;
            Set(now);
            Run.Add(new RunStep { At = now, Clock = change });
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
