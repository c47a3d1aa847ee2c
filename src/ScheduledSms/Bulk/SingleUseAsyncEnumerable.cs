namespace ScheduledSms.Bulk;

/// <summary>Parts that are sent while they are gone through: once, since going through them again would send everything again.</summary>
internal sealed class SingleUseAsyncEnumerable<TPart>(IAsyncEnumerable<TPart> parts) : IAsyncEnumerable<TPart>
{
    private int _begun;

    public IAsyncEnumerator<TPart> GetAsyncEnumerator(CancellationToken cancellationToken = default) => Interlocked.Exchange(ref _begun, 1) == 0
        ? parts.GetAsyncEnumerator(cancellationToken)
        : throw new InvalidOperationException("These parts were gone through already. Doing so again would send everything a second time; if that is meant, make the call again.");
}
