using ScheduledSms.Emulator.Replay;
using ScheduledSms.Emulator.State;

namespace ScheduledSms.Emulator;

/// <content>Moves: forward, to the next message, until nothing is due. Reports that go out on the way are waited for.</content>
public sealed partial class EmulatorClock
{
    // One move after another: where a report is posted on the way, the gate is open until it is answered.
    private readonly SemaphoreSlim _moves = new(1);

    /// <summary>Moves the clock forward, delivering what falls due on the way, in time order.</summary>
    /// <param name="time">How far; zero delivers what is due already.</param>
    /// <returns>How many messages were delivered; it completes when all of them have been, and every report that is posted on the way was answered or given up.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public Task<int> AdvanceAsync(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        return MoveAsync(now => now + time);
    }

    /// <summary>Moves the clock forward to an instant, delivering what falls due on the way, in time order.</summary>
    /// <param name="instant">What the clock shows afterwards (a running clock runs on from there).</param>
    /// <returns>How many messages were delivered; it completes when all of them have been.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant is in the clock's past.</exception>
    public Task<int> AdvanceToAsync(DateTimeOffset instant)
    {
        lock (_gate)
            ArgumentOutOfRangeException.ThrowIfLessThan(instant, Now);
        return MoveAsync(_ => instant.ToUniversalTime());
    }

    /// <summary>Moves the clock forward to the next message that is due, and delivers it, with whatever is due at the same instant.</summary>
    /// <returns>How many messages were delivered; 0 when none is scheduled, and the clock stays.</returns>
    public Task<int> AdvanceToNextAsync() => MoveAsync(now => _due.NextMessage is { } next ? Later(next, now) : null);

    /// <summary>Moves the clock forward until nothing is due any more: every message sent, every report told.</summary>
    /// <returns>How many messages were delivered; it completes when all of them have been.</returns>
    public async Task<int> RunUntilIdleAsync()
    {
        var delivered = 0;
        while (await HasMoreAsync().ConfigureAwait(false))
            delivered += await MoveAsync(now => _due.Last is { } last ? Later(last, now) : null).ConfigureAwait(false);
        return delivered;
    }

    private async Task<bool> HasMoreAsync()
    {
        await Outgoing.Idle.ConfigureAwait(false);
        lock (_gate)
            return _due.Next is not null;
    }

    private async Task<int> MoveAsync(Func<DateTimeOffset, DateTimeOffset?> choose)
    {
        await _moves.WaitAsync().ConfigureAwait(false);
        try
        {
            DateTimeOffset target;
            var delivered = 0;
            lock (_gate)
            {
                if (choose(Now) is not { } chosen)
                    return 0;
                target = chosen;
            }

            while (!MoveOn(target, ref delivered))
                await Outgoing.Idle.ConfigureAwait(false);
            return delivered;
        }
        finally
        {
            _moves.Release();
        }
    }

    /// <summary>Moves as far as nothing goes out: until that is answered, what may come of it still belongs to its own instant.</summary>
    /// <returns>Whether the target was reached.</returns>
    private bool MoveOn(DateTimeOffset target, ref int delivered)
    {
        lock (_gate)
        {
            while (Outgoing.Idle.IsCompleted || _due.Next <= Now)
            {
                if (_due.Next is not { } next || next > target)
                {
                    if (!Outgoing.Idle.IsCompleted)
                        break;
                    var reached = Later(target, Now);
                    Set(reached);
                    Run.Add(new RunStep { At = reached, Clock = new RunClock { To = reached } });
                    SetTimer();
                    _changes.Raise(new Change(ChangeKind.Clock));
                    return true;
                }

                Set(Later(next, Now));
                delivered += Deliver(next);
            }

            SetTimer();
            return false;
        }
    }
}
