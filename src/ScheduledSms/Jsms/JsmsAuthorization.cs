using System.Net.Http.Headers;
using System.Text;
using ScheduledSms.Http;

namespace ScheduledSms.Jsms;

/// <summary>HTTP Basic with a key and its secret: the app's (every call), or the developer's (that account's balance).</summary>
internal sealed class JsmsAuthorization(string key, string secret) : IRequestAuthorization
{
    private readonly AuthenticationHeaderValue _header = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{key}:{secret}")));

    public IEnumerable<string> Secrets => [_header.Parameter!, key, secret];

    public void Apply(HttpRequestMessage message) => message.Headers.Authorization = _header;
}
