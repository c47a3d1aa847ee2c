using System.Net;
using System.Net.Http.Headers;
using System.Text;
using RichardSzalay.MockHttp;

namespace ScheduledSms.Tests.Testing;

/// <summary>A provider that responds as the test expects and fails on everything else.</summary>
internal sealed class MockProvider
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

    private async Task<HttpResponseMessage> RespondAsync(HttpRequestMessage message, HttpStatusCode status, byte[] body, string mediaType)
    {
        _requests.Add(await MockRequest.ReadAsync(message));
        var content = new ByteArrayContent(RequestedId.PutInto(body, message.RequestUri!.AbsolutePath));
        content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        return new HttpResponseMessage(status) { Content = content };
    }
}
