namespace ScheduledSms.Batching;

/// <summary>Parts that are sent as they are enumerated: only once, since a second enumeration would send everything again.</summary>
internal sealed class SingleUseAsyncEnumerable<TPart>(IAsyncEnumerable<TPart> parts) : IAsyncEnumerable<TPart>
{
    private int _begun;

    public IAsyncEnumerator<TPart> GetAsyncEnumerator(CancellationToken cancellationToken = default) => Interlocked.Exchange(ref _begun, 1) == 0
        ? parts.GetAsyncEnumerator(cancellationToken)
        : throw new InvalidOperationException("These parts have already been enumerated. Enumerating them again would send everything a second time; if that is intended, make the call again.");
}

/// <summary>A synchronous sequence, enumerated as an asynchronous one.</summary>
internal sealed class SynchronousAsyncEnumerable<TItem>(IEnumerable<TItem> items) : IAsyncEnumerable<TItem>
{
    public IAsyncEnumerator<TItem> GetAsyncEnumerator(CancellationToken cancellationToken = default) => new Enumerator(items.GetEnumerator());

    private sealed class Enumerator(IEnumerator<TItem> items) : IAsyncEnumerator<TItem>
    {
        public TItem Current => items.Current;

        public ValueTask<bool> MoveNextAsync() => new(items.MoveNext());

        public ValueTask DisposeAsync()
        {
            items.Dispose();
            return default;
        }
    }
}
