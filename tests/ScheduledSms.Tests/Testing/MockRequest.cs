using System.Text;

namespace ScheduledSms.Tests.Testing;

/// <summary>One request as it reached the transport, read before the client disposed it.</summary>
internal sealed record MockRequest(
    HttpMethod Method, Uri Uri, IReadOnlyDictionary<string, string> Headers, string? ContentType, long? ContentLength, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public string Authorization => Headers["Authorization"];

    public static async Task<MockRequest> ReadAsync(HttpRequestMessage message)
    {
        var content = message.Content;
        var headers = message.Headers.ToDictionary(static header => header.Key, static header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        return new MockRequest(
            message.Method,
            message.RequestUri!,
            headers,
            content?.Headers.ContentType?.ToString(),
            content?.Headers.ContentLength,
            content is null ? [] : await content.ReadAsByteArrayAsync());
    }
}
