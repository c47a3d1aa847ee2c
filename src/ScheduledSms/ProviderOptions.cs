namespace ScheduledSms;

/// <summary>The options that both providers share. Each account has its own.</summary>
public abstract class ProviderOptions
{
    private protected ProviderOptions(string baseAddress) => BaseAddress = new Uri(baseAddress);

    /// <summary>The provider's base address. https, or http on a loopback address; a trailing slash is added.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>Allows plain http to a host that is not loopback, where keys and numbers can be read in transit. Default false.</summary>
    public bool AllowInsecureHttp { get; set; }

    /// <summary>The minimum time from now to a send time. Nearer send times are rejected before any request. Default 1 min; 0 to 1 day.</summary>
    public TimeSpan MinimumLead { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long one attempt may take, from connecting to the last byte of the response. Default 30 s; 0.1 s to 1 h. <see cref="TotalTimeout"/> can cut it short.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a call may take, including all attempts and waits. Default 100 s; at least <see cref="AttemptTimeout"/>, at most 1 day. The caller's token and <see cref="CallTimeout"/> can cut it short.</summary>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>How many attempts may follow the first. Only a call that cannot have been applied, or is idempotent, is retried. Default 3; 0 to 10.</summary>
    public int MaxRetryAttempts { get; set; } = 3;

    /// <summary>The wait before the first retry; it doubles from there, with jitter. Default 0.5 s; 0 to 1 min. The provider's Retry-After overrides it.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest wait before a retry. A longer Retry-After is not waited for: the call ends as <see cref="SendOutcome.Throttled"/> and reports it. Default 30 s; 0 to 1 h.</summary>
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How many retries a client may have spent at a time, over all its calls, so that retries do not multiply the load on a provider that is down.
    /// Every five calls applied or rejected by the provider earn one back. With none left, a call ends with its first attempt. Default 100; 1 to 100,000; null is no limit.
    /// Retries of lost steps of SOLAPI's common calls are not counted: they settle the outcome of a schedule.
    /// </summary>
    public int? RetryBudget { get; set; } = 100;

    /// <summary>
    /// Waits for the provider's go-ahead before a create sends its body (<c>Expect: 100-continue</c>). If the provider closes the connection at that moment, the
    /// create was not sent and goes out over another connection, instead of ending as <see cref="SendOutcome.Unknown"/>. It costs one more round trip, and one
    /// second where the provider does not support it. Default false.
    /// </summary>
    public bool ExpectContinue { get; set; }

    /// <summary>The longest response that is read, in bytes. Default 32 MiB; 1 KiB to 1 GiB.</summary>
    public long MaxResponseBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>How deep the JSON of a response may be nested. A deeper one cannot be read: <see cref="ScheduledSmsErrorCode.InvalidResponse"/>. Default 64; 8 to 1,000.</summary>
    public int MaxResponseDepth { get; set; } = 64;

    /// <summary>The maximum request rate. Default: no limit.</summary>
    public RateLimitOptions RateLimit { get; set; } = new();

    /// <summary>For staging: the only numbers that may be texted, in E.164. All others are rejected before any request. Default: empty, which allows all numbers.</summary>
    public IList<string> OnlyTo { get; } = [];

    /// <summary>The templates by their logical names, for <see cref="IScheduledMessageClient"/>. Default: those of <see cref="ScheduledSmsOptions.Templates"/>; one of the same name here overrides it for this account.</summary>
    public IDictionary<string, MessageTemplate> Templates { get; } = new Dictionary<string, MessageTemplate>(StringComparer.Ordinal);

    /// <summary>A shallow copy: setting a property of the original does not affect it.</summary>
    internal ProviderOptions Copy() => (ProviderOptions)MemberwiseClone();

    /// <summary>Only the type's name: options contain secrets.</summary>
    /// <returns>The type's name.</returns>
    public sealed override string ToString() => GetType().Name;
}
