using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Callbacks;
using ScheduledSms.Emulator.Http;

namespace ScheduledSms.Emulator.Jsms;

/// <summary>
/// Posts JSMS's callbacks: a form with a signature that covers neither type nor data, after a handshake in which the
/// app returns eight random characters. It is retried 3 minutes, 1 hour and 12 hours later.
/// </summary>
internal sealed class JsmsCallback(Uri url, JsmsAccount account, JsmsQuirks quirks, CallbackSender sender)
{
    private const string Handshake = "HANDSHAKE";
    private const int EchoLength = 8;

    private static readonly TimeSpan[] RetryAfter = [TimeSpan.FromMinutes(3), TimeSpan.FromHours(1), TimeSpan.FromHours(12)];

    private readonly object _gate = new();
    private Task<bool>? _handshake;

    public Uri Url { get; } = url;

    /// <summary>Posts at an instant of the clock. Must be called inside the gate.</summary>
    public void Post(string type, JsonObject data, DateTimeOffset at)
    {
        var text = Encoding.UTF8.GetString(WireResponse.Bytes(data));
        var first = new Lazy<string>(() => Form(type, text, at));
        sender.Post(
            new CallbackPost
            {
                Provider = ProviderNames.Jsms,
                Account = account.AppKey,
                Url = Url,
                Kind = type,
                RetryAfter = RetryAfter,
                Body = (attempt, tried) => attempt == 1 || !quirks.CallbackRetriesAreSignedAnew ? first.Value : Form(type, text, tried),
                ContentType = "application/x-www-form-urlencoded",
                Before = VerifyAsync,
            },
            at);
    }

    /// <summary>One handshake for everything that waits for it; after a failed one, the next attempt starts another.</summary>
    private Task<bool> VerifyAsync(CallbackPost post, int attempt, DateTimeOffset at)
    {
        lock (_gate)
        {
            if (_handshake is null || _handshake is { IsCompletedSuccessfully: true, Result: false })
                _handshake = ShakeHandsAsync(post, attempt, at);
            return _handshake;
        }
    }

    private async Task<bool> ShakeHandsAsync(CallbackPost post, int attempt, DateTimeOffset at)
    {
        var echo = RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", EchoLength);
        var address = new UriBuilder(Url);
        address.Query = address.Query.Length > 1 ? $"{address.Query[1..]}&echostr={echo}" : "echostr=" + echo;
        using var request = new HttpRequestMessage(HttpMethod.Get, address.Uri);
        return await sender.AskAsync(
            post,
            Handshake,
            attempt,
            at,
            request,
            "",
            response => string.Equals(response, echo, StringComparison.Ordinal) ? null : "The response is not exactly the value of echostr.").ConfigureAwait(false) is not null;
    }

    private string Form(string type, string data, DateTimeOffset at)
    {
        // A signed number: half of all nonces are negative.
        var nonce = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long))).ToString(CultureInfo.InvariantCulture);
        var timestamp = at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var signed = $"appKey={account.AppKey}&appMasterSecret={account.MasterSecret}&nonce={nonce}&timestamp={timestamp}";
        return $"nonce={nonce}&timestamp={timestamp}&signature={LowerHex.Sha1(signed)}&type={type}&data={Uri.EscapeDataString(data)}";
    }
}
