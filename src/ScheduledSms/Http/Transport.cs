using System.Net;

namespace ScheduledSms.Http;

/// <summary>The connections themselves.</summary>
internal static class Transport
{
    /// <summary>Redirects are responses, not instructions; certificates are always checked, and no option turns that off.</summary>
    public static SocketsHttpHandler CreateHandler(TransportOptions options)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = options.ConnectTimeout,
            MaxResponseHeadersLength = options.MaxResponseHeadersKiB,
            PooledConnectionIdleTimeout = options.IdleTimeout,
            PooledConnectionLifetime = options.ConnectionLifetime,
            UseCookies = false,
        };
        if (options.Proxy is not null)
            handler.Proxy = new FixedProxy(options.Proxy);
        return handler;
    }

    /// <summary>The pipeline applies its own timeouts, per attempt and per call, on a clock that tests can control.</summary>
    public static HttpClient CreateClient(HttpMessageHandler chain, bool ownsChain = true) =>
        new(new OutermostHandler(chain), disposeHandler: ownsChain) { Timeout = Timeout.InfiniteTimeSpan };
}
