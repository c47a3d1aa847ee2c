namespace ScheduledSms.Emulator.State;

/// <summary>Orders all changes in an emulator, wakes those waiting for the next one, and remembers the latest.</summary>
internal sealed class ChangeSignal
{
    private const int Remembered = 16_384;

    // For conditions on what changes without a signal: a running clock, or a test's own state.
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(50);

    private readonly object _gate = new();
    private readonly Change[] _ring = new Change[Remembered];
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _last;

    /// <summary>Completes at the next change. Get it before reading state, so that no change is missed.</summary>
    public Task Next
    {
        get
        {
            lock (_gate)
                return _next.Task;
        }
    }

    /// <summary>The place of the last change in the order of all changes; 0 before the first.</summary>
    public long Last
    {
        get
        {
            lock (_gate)
                return _last;
        }
    }

    /// <summary>Reports a change.</summary>
    /// <returns>Its place in the order of all changes, from 1.</returns>
    public long Raise(Change change)
    {
        TaskCompletionSource reached;
        long order;
        lock (_gate)
        {
            order = ++_last;
            _ring[order % Remembered] = change;
            reached = _next;
            _next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        reached.SetResult();
        return order;
    }

    /// <summary>Waits until a condition is met, up to a limit. It is evaluated at every change, and at intervals.</summary>
    /// <returns>Whether it was met.</returns>
    public async Task<bool> WaitUntilAsync(Func<bool> condition, TimeSpan limit, CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var next = Next;
            if (condition())
                return true;
            if (TimeProvider.System.GetElapsedTime(started) >= limit)
                return false;
            await Task.WhenAny(next, Task.Delay(PollInterval, cancellationToken)).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>The changes after a place, and the place of the last one; null when not all of them are remembered.</summary>
    public (IReadOnlyList<Change> Changes, long Last)? Since(long order)
    {
        lock (_gate)
        {
            if (order > _last || _last - order > Remembered)
                return null;
            var changes = new Change[_last - order];
            for (var i = 0; i < changes.Length; i++)
                changes[i] = _ring[(order + 1 + i) % Remembered];
            return (changes, _last);
        }
    }
}

/// <summary>The parts of an emulator that change.</summary>
internal enum ChangeKind
{
    /// <summary>A message: created, filled, or moved to another state.</summary>
    Message,

    /// <summary>The clock: moved, stopped, or running at another speed.</summary>
    Clock,

    /// <summary>The journal.</summary>
    Journal,

    /// <summary>The delivered messages.</summary>
    Delivery,

    /// <summary>The callbacks to apps.</summary>
    Callback,

    /// <summary>The faults: placed, hit, or removed.</summary>
    Faults,

    /// <summary>The settings: accounts and quirks.</summary>
    Settings,

    /// <summary>Everything: it was reset or restored.</summary>
    Everything,
}

/// <summary>What changed.</summary>
/// <param name="Kind">Which part of the emulator.</param>
/// <param name="MessageId">Which message; null for none or many.</param>
internal readonly record struct Change(ChangeKind Kind, string? MessageId = null);
