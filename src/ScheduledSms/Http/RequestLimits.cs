namespace ScheduledSms.Http;

/// <summary>The limits of a client, over all its calls and across reloads of its options.</summary>
internal sealed class RequestLimits(RateLimitOptions rate) : IDisposable
{
    public RequestRate Rate { get; } = new(rate);

    public RetryBudget RetryBudget { get; } = new();

    public void Dispose() => Rate.Dispose();
}
