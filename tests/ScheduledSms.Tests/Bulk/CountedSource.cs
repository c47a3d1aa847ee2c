using System.Runtime.CompilerServices;

namespace ScheduledSms.Tests.Bulk;

/// <summary>A lazy sequence that records how far it was enumerated, and whether it was disposed.</summary>
internal sealed class CountedSource<TItem>(int count, Func<int, TItem> make)
{
    public int Drawn { get; private set; }

    public bool IsDisposed { get; private set; }

    /// <summary>Whether this item never arrives.</summary>
    public Func<int, ValueTask<bool>> WaitsForever { get; init; } = static _ => new ValueTask<bool>(false);

    public IEnumerable<TItem> Draw()
    {
        try
        {
            for (; Drawn < count;)
                yield return make(Drawn++);
        }
        finally
        {
            IsDisposed = true;
        }
    }

    public async IAsyncEnumerable<TItem> DrawAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var item in Draw())
        {
            if (await WaitsForever(Drawn - 1))
                await Task.Delay(Timeout.Infinite, cancellationToken);
            yield return item;
        }
    }
}
