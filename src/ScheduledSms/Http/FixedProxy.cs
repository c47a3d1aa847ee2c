using System.Net;

namespace ScheduledSms.Http;

/// <summary>One proxy for all requests. .NET's own <see cref="WebProxy"/> pulls regular expressions into every small app.</summary>
internal sealed class FixedProxy(Uri address) : IWebProxy
{
    public ICredentials? Credentials { get; set; }

    public Uri GetProxy(Uri destination) => address;

    public bool IsBypassed(Uri host) => false;
}
