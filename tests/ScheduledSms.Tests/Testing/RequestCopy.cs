namespace ScheduledSms.Tests.Testing;

/// <summary>Copies of a message, as apps' handlers make them.</summary>
internal static class RequestCopy
{
    /// <summary>A copy with the headers and, unless another is given, the body; the options only if asked for.</summary>
    public static async Task<HttpRequestMessage> CopyAsync(this HttpRequestMessage request, bool withOptions, byte[]? body = null)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Version = request.Version, VersionPolicy = request.VersionPolicy };
        if (request.Content is { } content)
        {
            copy.Content = new ByteArrayContent(body ?? await content.ReadAsByteArrayAsync());
            foreach (var header in content.Headers)
                copy.Content.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        foreach (var header in request.Headers)
            copy.Headers.TryAddWithoutValidation(header.Key, header.Value);
        if (withOptions)
        {
            foreach (var option in (IEnumerable<KeyValuePair<string, object?>>)request.Options)
                copy.Options.Set(new HttpRequestOptionsKey<object?>(option.Key), option.Value);
        }

        return copy;
    }
}
