using System.Collections.Concurrent;

namespace ScheduledSms.Emulator.Tests.Guest;

/// <summary>A thread that runs what is posted to it, as that of a window does: who blocks it waits forever for what it would have run.</summary>
internal sealed class OneThread : SynchronizationContext, IDisposable
{
    private readonly BlockingCollection<(SendOrPostCallback Callback, object? State)> _posted = [];
    private int _postedCount;

    private OneThread()
    {
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        Interlocked.Increment(ref _postedCount);
        _posted.Add((d, state));
    }

    /// <summary>Runs work on such a thread, which may block, and returns what was posted to it meanwhile.</summary>
    /// <exception cref="TimeoutException">It still waits.</exception>
    public static async Task<int> RunAsync(Action work)
    {
        var context = new OneThread();
        var end = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            SetSynchronizationContext(context);
            try
            {
                work();
                end.SetResult(Volatile.Read(ref context._postedCount));
            }
            catch (Exception exception)
            {
                end.SetException(exception);
            }
        })
        { IsBackground = true };
        thread.Start();
        return await end.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }

    public void Dispose() => _posted.Dispose();
}
