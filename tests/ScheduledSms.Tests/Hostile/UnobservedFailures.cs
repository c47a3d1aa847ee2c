using System.Collections.Concurrent;

namespace ScheduledSms.Tests.Hostile;

/// <summary>Collects failures of the library that nothing awaited.</summary>
internal sealed class UnobservedFailures : IDisposable
{
    private readonly ConcurrentQueue<string> _seen = new();

    public UnobservedFailures() => TaskScheduler.UnobservedTaskException += Add;

    /// <summary>All failures so far: they surface only when their tasks are collected.</summary>
    public IReadOnlyCollection<string> Seen()
    {
        for (var i = 0; i < 2; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return _seen;
    }

    public void Dispose() => TaskScheduler.UnobservedTaskException -= Add;

    private void Add(object? sender, UnobservedTaskExceptionEventArgs unobserved)
    {
        var text = unobserved.Exception.ToString();
        if (text.Contains("ScheduledSms.Http", StringComparison.Ordinal))
            _seen.Enqueue(text);
    }
}
