namespace ScheduledSms.Bulk;

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
