namespace ScheduledSms.Http;

/// <summary>What holds a client back, over all its calls and through every reload of its options.</summary>
internal sealed class RequestLimits(RateLimitOptions rate) : IDisposable
{
    public RequestRate Rate { get; } = new(rate);

    public RetryBudget RetryBudget { get; } = new();

    public void Dispose() => Rate.Dispose();
}
