using System.Threading.RateLimiting;

namespace ScheduledSms.Http;

/// <summary>Makes requests wait their turn where an account's options limit their rate.</summary>
internal sealed class RequestRate(RateLimitOptions options) : IDisposable
{
    private const int Segments = 5;

    private readonly RateLimiter? _reads = Create(options.Reads, options.Window);
    private readonly RateLimiter? _writes = Create(options.Writes, options.Window);

    /// <summary>Returns when it is the request's turn.</summary>
    /// <exception cref="OperationCanceledException">It was not, in the time that is left.</exception>
    public async ValueTask WaitAsync(CallKind kind, TimeSpan timeLeft, TimeProvider time, CancellationToken cancellationToken)
    {
        if ((kind == CallKind.Read ? _reads : _writes) is not { } limiter)
            return;

        using var limit = new TimeLimit(timeLeft, time, cancellationToken);
        (await limiter.AcquireAsync(permitCount: 1, limit.Token).ConfigureAwait(false)).Dispose();
    }

    public void Dispose()
    {
        _reads?.Dispose();
        _writes?.Dispose();
    }

    private static SlidingWindowRateLimiter? Create(int? permits, TimeSpan window) => permits is null
        ? null
        : new SlidingWindowRateLimiter(new SlidingWindowRateLimiterOptions
        {
            PermitLimit = permits.Value,
            Window = window,
            SegmentsPerWindow = Segments,
            QueueLimit = int.MaxValue,
        });
}
