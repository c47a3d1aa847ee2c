namespace ScheduledSms.Http;

/// <summary>What happened to one message at the wire.</summary>
/// <param name="body">What the message carries: held while it is on its way, however long its call waits for it.</param>
/// <param name="maxAnswerBytes">The longest answer that is read.</param>
/// <param name="token">Ends the attempt.</param>
internal sealed class SendRecord(RentedBytes? body, long maxAnswerBytes, CancellationToken token)
{
    public static readonly HttpRequestOptionsKey<SendRecord> Key = new("ScheduledSms.SendRecord");

    private readonly TaskCompletionSource<Answer> _first = new();
    private int _asked;

    public CancellationToken Token => token;

    /// <summary>True once the message was given to the transport.</summary>
    public bool Asked => Volatile.Read(ref _asked) != 0;

    /// <summary>True once the transport asked for the body: there was a connection.</summary>
    public volatile bool BodyStarted;

    /// <summary>True once the whole body was given to the connection: from here on it may have been applied.</summary>
    public volatile bool BodyWritten;

    /// <summary>Ends when the first send ended, with its answer or its failure.</summary>
    public Task<Answer> First => _first.Task;

    /// <summary>
    /// Sends the message if it is the first time that anyone asks. A second ask, from a retrying or hedging handler of the
    /// app, waits for the first and gets its answer or its failure: a message goes on the wire once.
    /// </summary>
    public Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> transport,
        bool isAlone,
        CancellationToken cancellationToken) => Interlocked.Exchange(ref _asked, 1) == 0
            ? SendFirstAsync(request, transport, isAlone, cancellationToken)
            : RepeatFirstAsync(request, cancellationToken);

    private async Task<HttpResponseMessage> SendFirstAsync(
        HttpRequestMessage request,
        Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> transport,
        bool isAlone,
        CancellationToken cancellationToken)
    {
        var held = body?.TryHold() ?? false;
        Answer answer;
        try
        {
            ObjectDisposedException.ThrowIf(body is not null && !held, request);

            // The body of ours records itself; one that a handler put in its place is wrapped.
            if (request.Content is { } content && (content as RentedContent)?.Record != this)
                request.Content = new RecordedContent(content, this);

            var response = await transport(request, cancellationToken).ConfigureAwait(false);
            answer = await Answer.ReadAsync(response, maxAnswerBytes, cancellationToken).ConfigureAwait(false);
            if (!isAlone)
                answer.MakeReadable();
        }
        catch (Exception failure)
        {
            _first.SetException(failure);
            _ = _first.Task.Exception; // Seen: a failure that nobody waits for any more is no unobserved one.
            throw;
        }
        finally
        {
            if (held)
                body!.Release();
        }

        _first.SetResult(answer);
        return answer.Response;
    }

    private async Task<HttpResponseMessage> RepeatFirstAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await First.WaitAsync(cancellationToken).ConfigureAwait(false);
        return answer.CopyResponse(request);
    }
}
