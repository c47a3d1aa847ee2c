using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using RichardSzalay.MockHttp;

namespace ScheduledSms.Tests.Testing;

/// <summary>A provider that responds as the test expects and fails on everything else.</summary>
internal sealed partial class MockProvider
{
    private readonly List<MockRequest> _requests = [];
    private readonly List<string> _unexpected = [];

    public MockProvider() => Handler.Fallback.Respond(message =>
    {
        _unexpected.Add($"{message.Method} {message.RequestUri}");
        throw new InvalidOperationException($"No response was set up for {message.Method} {message.RequestUri}.");
    });

    public MockHttpMessageHandler Handler { get; } = new();

    /// <summary>Every request that got a response.</summary>
    public IReadOnlyList<MockRequest> Requests => _requests;

    /// <summary>A provider that returns the same response to every request.</summary>
    public static MockProvider Responding(HttpStatusCode status, string body, string mediaType = "application/json") =>
        Responding(status, Encoding.UTF8.GetBytes(body), mediaType);

    public static MockProvider Responding(HttpStatusCode status, byte[] body, string mediaType = "application/json")
    {
        var provider = new MockProvider();
        provider.Handler.When("*").Respond(message => provider.RespondAsync(message, status, body, mediaType));
        return provider;
    }

    /// <summary>A provider that expects this one request.</summary>
    public static MockProvider Expecting(HttpMethod method, string url, string body, HttpStatusCode status = HttpStatusCode.OK) =>
        new MockProvider().Then(method, url, body, status);

    /// <summary>Expects another request, after those before it.</summary>
    public MockProvider Then(HttpMethod method, string url, string body, HttpStatusCode status = HttpStatusCode.OK)
    {
        Handler.Expect(method, url).Respond(message => RespondAsync(message, status, Encoding.UTF8.GetBytes(body), "application/json"));
        return this;
    }

    /// <summary>The only request there was; fails if there were others, or if an expected one is missing.</summary>
    public MockRequest Single()
    {
        VerifyAll();
        return Assert.Single(_requests);
    }

    /// <summary>Fails if an expected request is missing or another one came.</summary>
    public void VerifyAll()
    {
        Assert.Empty(_unexpected);
        Handler.VerifyNoOutstandingExpectation();
    }

    /// <summary>Fails if any request was made at all.</summary>
    public void VerifyUntouched()
    {
        Assert.Empty(_unexpected);
        Assert.Empty(_requests);
    }

    /// <summary>A provider responds about the schedule or group that was asked for, whose id the stored samples do not have.</summary>
    private static byte[] WithRequestedId(byte[] body, Uri uri) =>
        IdInPath().Match(uri.AbsolutePath) is { Success: true } path && IsText(body)
            ? Encoding.UTF8.GetBytes(IdInBody().Replace(Encoding.UTF8.GetString(body), member => $"{member.Groups["name"].Value}{JsonSerializer.Serialize(Uri.UnescapeDataString(path.Groups["id"].Value))}"))
            : body;

    private static bool IsText(byte[] body) => Encoding.UTF8.GetString(body) is var text && Encoding.UTF8.GetByteCount(text) == body.Length;

    [GeneratedRegex(@"/(groups|schedule/batch|schedule)/(?!batch$)(?<id>[^/]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex IdInPath();

    [GeneratedRegex(@"(?<name>""(schedule_id|groupId)""\s*:\s*)""[^""\\]+""", RegexOptions.ExplicitCapture)]
    private static partial Regex IdInBody();

    private async Task<HttpResponseMessage> RespondAsync(HttpRequestMessage message, HttpStatusCode status, byte[] body, string mediaType)
    {
        _requests.Add(await MockRequest.ReadAsync(message));
        var content = new ByteArrayContent(WithRequestedId(body, message.RequestUri!));
        content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        return new HttpResponseMessage(status) { Content = content };
    }
}
