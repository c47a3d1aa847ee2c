using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ScheduledSms.Emulator.Tests.Http;

/// <summary>A bare HttpClient that speaks SOLAPI by hand, signing with the real time.</summary>
internal sealed class SolapiCaller(
    Uri url, string key = DevelopmentKeys.SolapiApiKey, string secret = DevelopmentKeys.SolapiApiSecret) : IDisposable
{
    public const string Groups = "/messages/v4/groups";

    private readonly HttpClient _client = new() { BaseAddress = url };

    public SolapiCaller(ScheduledSmsEmulator emulator) : this(emulator.Url)
    {
    }

    public static string Header(string key, string secret, string date, string salt)
    {
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(date + salt)));
        return $"HMAC-SHA256 apiKey={key}, date={date}, salt={salt}, signature={signature}";
    }

    public static string Iso(DateTimeOffset instant) =>
        instant.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static string ScheduledDate(DateTimeOffset instant) => $$"""{"scheduledDate":"{{Iso(instant)}}"}""";

    public static string Sms(string to = "01012345678", string text = "내일 오전 10시 예약입니다.", string extra = "") =>
        $$$"""{"messages":[{"to":"{{{to}}}","from":"0212345678","text":"{{{text}}}"{{{extra}}}}]}""";

    public string Header() => Header(DateTimeOffset.UtcNow);

    public string Header(DateTimeOffset signedAt) => Header(key, secret, Iso(signedAt), Guid.NewGuid().ToString("N"));

    public async Task<string> CreateGroupAsync(string body = "{}") => (await SendAsync("POST", Groups, body))["groupId"]!;

    public async Task<string> CreateGroupWithMessageAsync()
    {
        var id = await CreateGroupAsync();
        Assert.Equal(200, (await SendAsync("PUT", $"{Groups}/{id}/messages", Sms())).Status);
        return id;
    }

    public async Task<string> StatusAsync(string groupId) => (await SendAsync("GET", $"{Groups}/{groupId}"))["status"]!;

    public Task<TextResponse> SendAsync(string method, string path, string? body = null) => SendSignedAsync(Header(), method, path, body);

    public Task<TextResponse> SendSignedAsync(string? authorization, string method, string path, string? body = null)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return TextResponse.ReadAsync(_client, request);
    }

    public void Dispose() => _client.Dispose();
}
