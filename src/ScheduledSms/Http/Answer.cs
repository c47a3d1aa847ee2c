using System.Net;
using System.Net.Http.Headers;

namespace ScheduledSms.Http;

/// <summary>An answer read to its end: what the provider said, free of the connection it came over.</summary>
internal sealed class Answer
{
    private const int ChunkBytes = 16 * 1024;

    private readonly HttpResponseHeaders _headers;
    private readonly HttpContentHeaders? _contentHeaders;

    private Answer(HttpResponseMessage response, byte[] body)
    {
        Status = response.StatusCode;
        Body = body;
        _headers = response.Headers;
        _contentHeaders = response.Content?.Headers;
    }

    public HttpStatusCode Status { get; }

    public byte[] Body { get; }

    public bool IsSuccess => (int)Status is >= 200 and <= 299;

    public bool IsRedirect => (int)Status is >= 300 and <= 399;

    /// <summary>How long the provider asked to wait: the header in seconds or as a date. Null if absent, past or not readable.</summary>
    public TimeSpan? RetryAfter(DateTimeOffset now)
    {
        var wait = _headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - now,
            _ => TimeSpan.Zero,
        };
        return wait > TimeSpan.Zero ? wait : null;
    }

    /// <summary>A new message with the same status, headers and body, for a handler that asks a second time.</summary>
    public HttpResponseMessage ToResponse(HttpRequestMessage request)
    {
        var content = new ByteArrayContent(Body);
        Copy(_contentHeaders, content.Headers);
        var response = new HttpResponseMessage(Status) { RequestMessage = request, Content = content };
        Copy(_headers, response.Headers);
        return response;
    }

    /// <summary>Reads the whole answer, but no more than <paramref name="maxBytes"/>. The time is the caller's, through the token.</summary>
    /// <exception cref="AnswerTooLargeException">The answer is longer.</exception>
    public static async Task<Answer> ReadAsync(HttpResponseMessage response, long maxBytes, CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentLength > maxBytes)
            throw new AnswerTooLargeException(maxBytes);

        // A length that was only announced reserves no more than one chunk.
        using var buffer = new MemoryStream((int)Math.Min(response.Content.Headers.ContentLength ?? 0, ChunkBytes));
        var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using var ownedStream = stream.ConfigureAwait(false);
        var chunk = new byte[ChunkBytes];
        int read;
        while ((read = await stream.ReadAsync(chunk, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (buffer.Length + read > maxBytes)
                throw new AnswerTooLargeException(maxBytes);
            buffer.Write(chunk, 0, read);
        }

        return new Answer(response, buffer.ToArray());
    }

    private static void Copy(HttpHeaders? from, HttpHeaders to)
    {
        if (from is null)
            return;

        // As received, unvalidated: a header that .NET would not write may well have been read.
        foreach (var header in from.NonValidated)
            to.TryAddWithoutValidation(header.Key, header.Value);
    }
}
