using System.Text;
using ScheduledSms.Http;

namespace ScheduledSms.Jsms;

/// <summary>HTTP Basic authentication with a key and its secret: the app's (every call), or the developer's (that account's balance).</summary>
internal sealed class JsmsAuthorization(string key, string secret) : IRequestAuthorization
{
    private readonly string _credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{key}:{secret}"));

    private string Header => field ??= "Basic " + _credentials;

    public IEnumerable<string> Secrets => [_credentials, key, secret];

    public void Apply(HttpRequestMessage message) => message.Headers.TryAddWithoutValidation("Authorization", Header);
}
