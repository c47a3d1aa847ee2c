namespace ScheduledSms.Http;

/// <summary>The limits of a client, over all its calls and across reloads of its options.</summary>
internal sealed class RequestLimits(RateLimitOptions rate) : IDisposable
{
    public RequestRate Rate { get; } = new(rate);

    public RetryBudget RetryBudget { get; } = new();

    /// <summary>True once the client is disposed: nothing is sent any more.</summary>
    public bool IsDisposed { get; private set; }

    public void Dispose()
    {
        IsDisposed = true;
        Rate.Dispose();
    }
}
