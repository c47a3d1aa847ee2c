using System.Threading.RateLimiting;

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

/// <summary>Makes requests wait their turn if an account's options limit their rate.</summary>
internal sealed class RequestRate(RateLimitOptions options) : IDisposable
{
    private const int Segments = 5;

    private readonly RateLimiter? _reads = Create(options.ReadLimit, options.Window);
    private readonly RateLimiter? _writes = Create(options.WriteLimit, options.Window);

    /// <summary>The limiter that a request must wait for, or null if none.</summary>
    public RateLimiter? Of(CallKind kind) => kind == CallKind.Read ? _reads : _writes;

    /// <summary>Waits for a request's turn. The lease is held until the request has ended; it is not acquired where the client is disposed meanwhile.</summary>
    public static async ValueTask<RateLimitLease> WaitTurnAsync(RateLimiter rate, CancellationToken cancellationToken)
    {
        try
        {
            return await rate.AcquireAsync(permitCount: 1, cancellationToken).ConfigureAwait(false);
        }
        catch (ObjectDisposedException)
        {
            return NoLease.Instance;
        }
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

    private sealed class NoLease : RateLimitLease
    {
        public static readonly NoLease Instance = new();

        public override bool IsAcquired => false;

        public override IEnumerable<string> MetadataNames => [];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = null;
            return false;
        }
    }
}
