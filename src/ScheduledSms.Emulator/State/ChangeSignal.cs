namespace ScheduledSms.Emulator.State;

/// <summary>Gives everything that happens in an emulator one order, and wakes whoever waits for something to happen.</summary>
internal sealed class ChangeSignal
{
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _changes;

    /// <summary>Completes at the next change. Take it before looking, so that no change falls in between.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    /// <summary>Reports a change.</summary>
    /// <returns>Its place in the order of all changes.</returns>
    public long Raise()
    {
        var order = Interlocked.Increment(ref _changes);
        Interlocked.Exchange(ref _next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
        return order;
    }
}
