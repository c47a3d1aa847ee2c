using System.Net;

namespace ScheduledSms.Http.Transport;

/// <summary>The connections themselves.</summary>
internal static class TransportFactory
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

/// <summary>One proxy for all requests. .NET's own <see cref="WebProxy"/> pulls regular expressions into every small app.</summary>
internal sealed class FixedProxy : IWebProxy
{
    private readonly Uri _address;

    /// <param name="address">The proxy; user and password in it are its credentials, which .NET sends when the proxy asks for them.</param>
    public FixedProxy(Uri address)
    {
        _address = address.UserInfo.Length == 0 ? address : new UriBuilder(address) { UserName = "", Password = "" }.Uri;
        if (address.UserInfo.Split(':', 2) is [{ Length: > 0 } user, .. var password])
            Credentials = new NetworkCredential(Uri.UnescapeDataString(user), Uri.UnescapeDataString(password is [var given] ? given : ""));
    }

    public ICredentials? Credentials { get; set; }

    public Uri GetProxy(Uri destination) => _address;

    public bool IsBypassed(Uri host) => false;
}
