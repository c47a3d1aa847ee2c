using System.Net;
using System.Net.Http.Headers;
using System.Globalization;
using ScheduledSms.Http.Bodies;

namespace ScheduledSms.Http.Responses;

/// <summary>A response read to its end, independent of the connection it came over.</summary>
internal sealed class BufferedResponse
{
    private const int ChunkBytes = 16 * 1024;
    private const int MaxGrowth = 16;

    private readonly RetryConditionHeaderValue? _retryAfter;

    private BufferedResponse(HttpResponseMessage response, PooledBuffer body)
    {
        Status = response.StatusCode;
        Body = body;
        Message = response;
        _retryAfter = IsSuccess ? null : response.Headers.RetryAfter;
    }

    public HttpStatusCode Status { get; }

    /// <summary>The message that it came in.</summary>
    public HttpResponseMessage Message { get; }

    /// <summary>Referenced for its call until the call is over.</summary>
    public PooledBuffer Body { get; }

    public bool IsSuccess => (int)Status is >= 200 and <= 299;

    public bool IsRedirect => (int)Status is >= 300 and <= 399;

    /// <summary>How long the provider asked to wait: the header in seconds or as a date. Null if absent, in the past or invalid.</summary>
    public TimeSpan? RetryAfter(DateTimeOffset now)
    {
        var wait = _retryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - now,
            _ => TimeSpan.Zero,
        };
        return wait > TimeSpan.Zero ? wait : null;
    }

    /// <summary>Replaces the message's content with one that can be read any number of times.</summary>
    public void MakeReadable()
    {
        using var read = Message.Content;
        Message.Content = CopyContent(read);
    }

    /// <summary>A new message with the same status, headers and body, for a handler that sends the request again.</summary>
    public HttpResponseMessage CopyResponse(HttpRequestMessage request)
    {
        var response = new HttpResponseMessage(Status) { RequestMessage = request, Content = CopyContent(Message.Content) };
        RawHeaders.Copy(Message.Headers, response.Headers);
        return response;
    }

    /// <summary>Reads the whole response, but at most <paramref name="maxBytes"/>; disposes a response that cannot be read. The caller limits the time through the token.</summary>
    /// <exception cref="ResponseTooLargeException">The response is longer.</exception>
    public static async ValueTask<BufferedResponse> ReadAsync(HttpResponseMessage response, long maxBytes, CancellationToken cancellationToken)
    {
        // An announced length reserves at most one chunk, and then at most a multiple of what was received. One extra byte leaves room to detect the end.
        var announced = response.Content.Headers.ContentLength ?? 0;
        var body = new PooledBuffer((int)Math.Min(announced, ChunkBytes - 1) + 1);
        BufferedResponse? buffered = null;
        try
        {
            if (announced > maxBytes)
                throw new ResponseTooLargeException(maxBytes);

            var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            int read;
            while ((read = await stream.ReadAsync(RoomIn(body, announced), cancellationToken).ConfigureAwait(false)) > 0)
            {
                body.Advance(read);
                if (body.Length > maxBytes)
                    throw new ResponseTooLargeException(maxBytes);
            }

            return buffered = new BufferedResponse(response, body);
        }
        finally
        {
            // The buffer of a failed read is left to the GC: an abandoned read may still write to it.
            if (buffered is null)
                response.Dispose();
        }
    }

    private static Memory<byte> RoomIn(PooledBuffer body, long announced) => body.GetMemory(
        body.IsFull ? (int)Math.Clamp(announced + 1 - body.Length, 1, MaxGrowth * (long)body.Length) : 1);

    private CopiedContent CopyContent(HttpContent content)
    {
        var copy = new CopiedContent(Body);
        RawHeaders.Copy(content.Headers, copy.Headers);
        return copy;
    }

    private sealed class CopiedContent(PooledBuffer body) : PooledContent(body);
}

/// <summary>The response is longer than the setting <c>MaxResponseBytes</c> allows.</summary>
internal sealed class ResponseTooLargeException(long maxBytes)
    : Exception(string.Create(CultureInfo.InvariantCulture, $"The response is longer than {maxBytes} bytes (setting MaxResponseBytes)."));
