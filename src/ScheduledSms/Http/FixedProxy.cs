using System.Net;

namespace ScheduledSms.Http;

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
