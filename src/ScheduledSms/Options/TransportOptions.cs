using System.Text.Json.Serialization;

namespace ScheduledSms;

/// <summary>How connections to one provider are made. All accounts of a provider share one pool, so these options are per provider, not per account.</summary>
/// <remarks>
/// Configuration: <c>ScheduledSms:Jsms:Transport</c> and <c>ScheduledSms:Solapi:Transport</c>; in code, options named by <see cref="ProviderNames"/>.
/// Read once, when the first client of the provider is created. An app that replaces the primary handler overrides all of them.
/// </remarks>
public sealed class TransportOptions
{
    /// <summary>How long connecting may take, including TLS. Default 10 s; 0.1 s to 5 min.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long an unused connection is kept, give or take a quarter: the pool is cleaned periodically. Short, since a create that is sent while the provider
    /// closes its connection ends as <see cref="SendOutcome.Unknown"/>. Default 10 s; 0 to 1 h.
    /// </summary>
    public TimeSpan IdleTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a connection is used before its host name is looked up again. Default 5 min; 1 s to 1 day.</summary>
    public TimeSpan ConnectionLifetime { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The maximum size of a response's headers, in KiB. Default 32; 1 to 1,024.</summary>
    public int MaxResponseHeadersKiB { get; set; } = 32;

    /// <summary>
    /// An HTTP proxy, for example <c>http://proxy.example:3128</c>, or with credentials <c>http://user:password@proxy.example:3128</c>, which are sent when
    /// the proxy asks for them; what is not allowed in an address is percent-encoded. Default: the system's.
    /// </summary>
    [JsonIgnore] // It may hold a password.
    public Uri? Proxy { get; set; }
}
