using ScheduledSms.Emulator.Clock;
using ScheduledSms.Emulator.State;

namespace ScheduledSms.Emulator;

/// <content>Moves: forward, to the next message, until nothing is due. Reports posted on the way are awaited.</content>
public sealed partial class EmulatorClock
{
    // One move at a time: while a report posted on the way awaits its response, the gate is not held.
    private readonly SemaphoreSlim _moves = new(1);

    /// <summary>Moves the clock forward, delivering what falls due on the way, in time order.</summary>
    /// <param name="time">How far; zero delivers what is already due.</param>
    /// <returns>The number of messages delivered. Completes when all are delivered and every report posted on the way has a response or was abandoned.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public Task<int> AdvanceAsync(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        return MoveAsync(now => now + time);
    }

    /// <summary>Moves the clock forward to an instant, delivering what falls due on the way, in time order.</summary>
    /// <param name="instant">What the clock shows afterwards (a running clock continues from there).</param>
    /// <returns>The number of messages delivered. Completes when all are delivered.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant is in the clock's past.</exception>
    public Task<int> AdvanceToAsync(DateTimeOffset instant)
    {
        lock (_gate)
            ArgumentOutOfRangeException.ThrowIfLessThan(instant, Now);
        return MoveAsync(_ => instant.ToUniversalTime());
    }

    /// <summary>Moves the clock forward to the next scheduled message and delivers it, with everything due at the same instant.</summary>
    /// <returns>The number of messages delivered; 0 when none is scheduled, and the clock does not move.</returns>
    public Task<int> AdvanceToNextAsync() => MoveAsync(now => _due.NextMessage is { } next ? Later(next, now) : null);

    /// <summary>Moves the clock forward until nothing is due: every message sent, every report posted.</summary>
    /// <returns>The number of messages delivered. Completes when all are delivered.</returns>
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

    /// <summary>Moves until something is posted: until that has a response, anything it causes still belongs to the same instant.</summary>
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
                    Run.Record(reached, new RunClock { To = reached });
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
