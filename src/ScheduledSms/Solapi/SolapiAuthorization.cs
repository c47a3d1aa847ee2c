using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using ScheduledSms.Http;

namespace ScheduledSms.Solapi;

/// <summary>HMAC-SHA256 over date and salt. A signature works once within 15 minutes, so each attempt gets its own.</summary>
internal sealed class SolapiAuthorization(string apiKey, string apiSecret, TimeProvider time) : IRequestAuthorization
{
    private const int SaltBytes = 16;

    private readonly byte[] _secret = Encoding.UTF8.GetBytes(apiSecret);

    public IEnumerable<string> Secrets => [apiKey, apiSecret];

    public void Apply(HttpRequestMessage message) =>
        message.Headers.Authorization = new AuthenticationHeaderValue("HMAC-SHA256", Sign(time.GetUtcNow(), Hex(RandomNumberGenerator.GetBytes(SaltBytes))));

    /// <summary>The header's parameters for a given date and salt.</summary>
    public string Sign(DateTimeOffset now, string salt)
    {
        var date = now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var signature = Hex(HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes(date + salt)));
        return $"apiKey={apiKey}, date={date}, salt={salt}, signature={signature}";
    }

    private static string Hex(byte[] bytes) => Convert.ToHexString(bytes).ToLowerInvariant();
}
