using System.Text;
using ScheduledSms.Http;

namespace ScheduledSms.Jsms;

/// <summary>HTTP Basic authentication with a key and its secret: the app's (every call), or the developer's (that account's balance).</summary>
internal sealed class JsmsAuthorization(string key, string secret) : IRequestAuthorization
{
    private readonly string _header = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{key}:{secret}"));

    public IEnumerable<string> Secrets => [key, secret];

    public string Apply(HttpRequestMessage message)
    {
        message.Headers.TryAddWithoutValidation("Authorization", _header);
        return _header;
    }
}
