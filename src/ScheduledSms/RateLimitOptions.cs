namespace ScheduledSms;

/// <summary>How often an account asks its provider at the most. Requests beyond it wait their turn, within the call's timeouts. Read once, when the client is made.</summary>
/// <remarks>Off by default. SOLAPI is reported (not documented) to allow 20 reads and 100 sends in 5 seconds: <c>Reads</c> 20, <c>Writes</c> 100.</remarks>
public sealed class RateLimitOptions
{
    /// <summary>The window that requests are counted in. Default 5 s; 1 s to 1 h.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The most reads in a window, repeats counted. Default: no limit; 1 to 1,000,000.</summary>
    public int? Reads { get; set; }

    /// <summary>The most other requests in a window, repeats counted. Default: no limit; 1 to 1,000,000.</summary>
    public int? Writes { get; set; }
}
