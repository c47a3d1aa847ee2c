namespace ScheduledSms.Emulator.Clock;

/// <summary>Work that runs outside the clock's gate, and that moving the clock waits for.</summary>
internal sealed class OutgoingWork
{
    private readonly object _gate = new();
    private TaskCompletionSource? _idle;
    private int _running;

    /// <summary>Completes when no work is running.</summary>
    public Task Idle
    {
        get
        {
            lock (_gate)
                return _idle?.Task ?? Task.CompletedTask;
        }
    }

    /// <summary>Starts work that never throws.</summary>
    public void Start(Func<Task> work)
    {
        lock (_gate)
        {
            _idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _running++;
        }

        _ = RunAsync(work);
    }

    private async Task RunAsync(Func<Task> work)
    {
        try
        {
            // Run on another thread: the caller holds the clock's gate.
            await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            await work().ConfigureAwait(false);
        }
        finally
        {
            End();
        }
    }

    private void End()
    {
        TaskCompletionSource? idle = null;
        lock (_gate)
        {
            if (--_running == 0)
                (idle, _idle) = (_idle, null);
        }

        idle?.SetResult();
    }
}
