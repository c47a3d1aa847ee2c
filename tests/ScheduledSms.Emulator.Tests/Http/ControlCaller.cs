using System.Text;
using System.Text.Json.Nodes;

namespace ScheduledSms.Emulator.Tests.Http;

/// <summary>A bare HttpClient for the control API.</summary>
internal sealed class ControlCaller(ScheduledSmsEmulator emulator) : IDisposable
{
    private readonly HttpClient _client = new() { BaseAddress = emulator.ControlUrl };

    public Task<TextResponse> SendAsync(string method, string path, string? body = null)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return TextResponse.ReadAsync(_client, request);
    }

    /// <summary>Sends a request that must succeed, and returns the response's JSON.</summary>
    public async Task<JsonObject> DoAsync(string method, string path, string? body = null)
    {
        var response = await SendAsync(method, path, body);
        Assert.True(response.Status is 200 or 201, $"{method} {path}: {response.Status} {response.Text}");
        return response.Json;
    }

    public Task<JsonObject> GetAsync(string path) => DoAsync("GET", path);

    /// <summary>Sends a request that must be rejected, and compares the problem.</summary>
    public async Task AssertProblemAsync(int status, string detail, string method, string path, string? body = null)
    {
        var response = await SendAsync(method, path, body);
        Assert.Equal((status, "application/problem+json"), (response.Status, response.ContentType));
        Assert.StartsWith(detail, response["detail"], StringComparison.Ordinal);
    }

    /// <summary>Opens a stream of events.</summary>
    public async Task<StreamReader> OpenEventsAsync(string? lastEventId = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "events");
        if (lastEventId is not null)
            request.Headers.Add("Last-Event-ID", lastEventId);
        var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.Equal((200, "text/event-stream"), ((int)response.StatusCode, response.Content.Headers.ContentType?.ToString()));
        return new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
    }

    public void Dispose() => _client.Dispose();
}
