namespace ScheduledSms;

/// <summary>The maximum request rate of an account. Requests beyond it wait their turn, within the call's timeouts. Read once, when the client is created.</summary>
/// <remarks>Off by default. SOLAPI is reported (not documented) to allow 20 reads and 100 sends in 5 seconds: <see cref="ReadLimit"/> 20, <see cref="WriteLimit"/> 100.</remarks>
public sealed class RateLimitOptions
{
    /// <summary>The sliding window that requests are counted in. Default 5 s; 1 s to 1 h.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The maximum number of reads in a window, including retries. Default: no limit; 1 to 1,000,000.</summary>
    public int? ReadLimit { get; set; }

    /// <summary>The maximum number of other requests in a window, including retries. Default: no limit; 1 to 1,000,000.</summary>
    public int? WriteLimit { get; set; }

    internal RateLimitOptions Copy() => (RateLimitOptions)MemberwiseClone();
}
