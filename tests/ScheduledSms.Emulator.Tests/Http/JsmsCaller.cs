using System.Net.Http.Headers;
using System.Text;

namespace ScheduledSms.Emulator.Tests.Http;

/// <summary>A bare HttpClient that speaks JSMS by hand.</summary>
internal sealed class JsmsCaller(
    Uri url, string key = DevelopmentKeys.JsmsAppKey, string secret = DevelopmentKeys.JsmsMasterSecret) : IDisposable
{
    private readonly HttpClient _client = new() { BaseAddress = url };

    public JsmsCaller(ScheduledSmsEmulator emulator) : this(emulator.Url)
    {
    }

    public string? Authorization { get; set; } = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(key + ":" + secret));

    public string ContentType { get; set; } = "application/json";

    public static string Single(string sendTime, string mobile = "13812345678", string extra = "") =>
        $$$"""{"send_time":"{{{sendTime}}}","mobile":"{{{mobile}}}","temp_id":1250,"temp_para":{"number":"741627"}{{{extra}}}}""";

    public static string Batch(string sendTime, params string[] mobiles)
    {
        var recipients = mobiles.Select(mobile => $$$"""{"mobile":"{{{mobile}}}","temp_para":{"number":"741627"} }""");
        return $$"""{"send_time":"{{sendTime}}","temp_id":1250,"recipients":[{{string.Join(',', recipients)}}]}""";
    }

    public async Task<string> CreateAsync(string path, string body) => (await SendAsync("POST", path, body))["schedule_id"]!;

    public Task<TextResponse> SendAsync(string method, string path, string? body = null)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (Authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", Authorization);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(ContentType);
        }

        return TextResponse.ReadAsync(_client, request);
    }

    public void Dispose() => _client.Dispose();
}
