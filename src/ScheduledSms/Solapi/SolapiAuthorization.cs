using System.Collections.Concurrent;
using System.Text;
using ScheduledSms.Http;

namespace ScheduledSms.Solapi;

/// <summary>HMAC-SHA256 over date and salt. A signature works once within 15 minutes, so each attempt gets its own.</summary>
internal sealed class SolapiAuthorization(string apiKey, string apiSecret, TimeProvider time) : IRequestAuthorization
{
    private readonly byte[] _secret = Encoding.UTF8.GetBytes(apiSecret);

    // As many as were ever in use at the same time.
    private readonly ConcurrentBag<SolapiSigner> _signers = [];

    public IEnumerable<string> Secrets => [apiKey, apiSecret];

    public string Apply(HttpRequestMessage message)
    {
        var signer = _signers.TryTake(out var idle) ? idle : new SolapiSigner(apiKey, _secret);
        var header = signer.Authorize(time.GetUtcNow());
        _signers.Add(signer);
        message.Headers.TryAddWithoutValidation("Authorization", header);
        return header;
    }
}
