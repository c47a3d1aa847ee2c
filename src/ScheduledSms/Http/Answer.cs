using System.Net;
using System.Net.Http.Headers;

namespace ScheduledSms.Http;

/// <summary>An answer read to its end: what the provider said, free of the connection it came over.</summary>
internal sealed class Answer
{
    private const int ChunkBytes = 16 * 1024;
    private const int MostGrowth = 16;

    private readonly RetryConditionHeaderValue? _retryAfter;

    private Answer(HttpResponseMessage response, RentedBytes body)
    {
        Status = response.StatusCode;
        Body = body;
        Response = response;
        _retryAfter = IsSuccess ? null : response.Headers.RetryAfter;
    }

    public HttpStatusCode Status { get; }

    /// <summary>The message that it came in.</summary>
    public HttpResponseMessage Response { get; }

    /// <summary>Held for the call it answers, until that is over.</summary>
    public RentedBytes Body { get; }

    public bool IsSuccess => (int)Status is >= 200 and <= 299;

    public bool IsRedirect => (int)Status is >= 300 and <= 399;

    /// <summary>How long the provider asked to wait: the header in seconds or as a date. Null if absent, past or not readable.</summary>
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

    /// <summary>Gives the message a content that can be read, again and again, in the place of the one that was.</summary>
    public void MakeReadable()
    {
        using var read = Response.Content;
        Response.Content = CopyContent(read);
    }

    /// <summary>A new message with the same status, headers and body, for a handler that asks a second time.</summary>
    public HttpResponseMessage CopyResponse(HttpRequestMessage request)
    {
        var response = new HttpResponseMessage(Status) { RequestMessage = request, Content = CopyContent(Response.Content) };
        RawHeaders.Copy(Response.Headers, response.Headers);
        return response;
    }

    /// <summary>Reads the whole answer, but no more than <paramref name="maxBytes"/>; what cannot be read is closed. The time is the caller's, through the token.</summary>
    /// <exception cref="AnswerTooLargeException">The answer is longer.</exception>
    public static async ValueTask<Answer> ReadAsync(HttpResponseMessage response, long maxBytes, CancellationToken cancellationToken)
    {
        // A length that was only announced reserves no more than one chunk, and then no more than some times what came. One byte more leaves room to see the end.
        var announced = response.Content.Headers.ContentLength ?? 0;
        var body = new RentedBytes((int)Math.Min(announced, ChunkBytes - 1) + 1);
        Answer? answer = null;
        try
        {
            if (announced > maxBytes)
                throw new AnswerTooLargeException(maxBytes);

            var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            int read;
            while ((read = await stream.ReadAsync(RoomIn(body, announced), cancellationToken).ConfigureAwait(false)) > 0)
            {
                body.Advance(read);
                if (body.Length > maxBytes)
                    throw new AnswerTooLargeException(maxBytes);
            }

            return answer = new Answer(response, body);
        }
        finally
        {
            // The body of a failed read is left to the collector: one that was given up may still write to it.
            if (answer is null)
                response.Dispose();
        }
    }

    private static Memory<byte> RoomIn(RentedBytes body, long announced) => body.GetMemory(
        body.IsFull ? (int)Math.Clamp(announced + 1 - body.Length, 1, MostGrowth * (long)body.Length) : 1);

    private RentedContent CopyContent(HttpContent content)
    {
        var copy = new RentedContent(Body);
        RawHeaders.Copy(content.Headers, copy.Headers);
        return copy;
    }
}
