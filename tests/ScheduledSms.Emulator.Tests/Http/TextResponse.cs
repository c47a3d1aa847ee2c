using System.Text.Json.Nodes;

namespace ScheduledSms.Emulator.Tests.Http;

/// <summary>A response as it came over the wire.</summary>
internal sealed record TextResponse(int Status, string Text, string? ContentType, long? ContentLength)
{
    public JsonObject Json => JsonNode.Parse(Text)!.AsObject();

    public string? this[string member] => Json[member]?.ToString();

    public static async Task<TextResponse> ReadAsync(HttpClient client, HttpRequestMessage request)
    {
        // Headers first: once the content is buffered, a length that was not on the wire is computed for it.
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        var length = response.Content.Headers.ContentLength;
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new TextResponse((int)response.StatusCode, text, response.Content.Headers.ContentType?.ToString(), length);
    }
}
