namespace ScheduledSms.Http;

/// <summary>What happened to one message at the wire.</summary>
/// <param name="body">What the message carries: held while it is on its way, however long its call waits for it.</param>
/// <param name="maxAnswerBytes">The longest answer that is read.</param>
/// <param name="token">Ends the attempt.</param>
internal sealed class SendRecord(RentedBytes? body, long maxAnswerBytes, CancellationToken token)
{
    public static readonly HttpRequestOptionsKey<SendRecord> Key = new("ScheduledSms.SendRecord");

    private const int Unasked = 0;
    private const int WasAsked = 1;
    private const int Closed = 2;

    private readonly TaskCompletionSource<Answer> _first = new();
    private int _state = Unasked;

    public CancellationToken Token => token;

    /// <summary>True once the message was given to the transport.</summary>
    public bool Asked => Volatile.Read(ref _state) == WasAsked;

    /// <summary>True if no handler of the app sees the message: then whoever reads its body is the transport. Otherwise the record travels in the message's options.</summary>
    public bool IsAlone { get; private set; } = true;

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
        CancellationToken cancellationToken) => Interlocked.CompareExchange(ref _state, WasAsked, Unasked) switch
        {
            Unasked => SendFirstAsync(request, transport, cancellationToken),
            WasAsked => RepeatFirstAsync(request, cancellationToken),
            _ => Task.FromException<HttpResponseMessage>(new ObjectDisposedException(nameof(HttpRequestMessage), "The attempt that this message belongs to is over.")),
        };

    /// <summary>Sends the record along in the message's options, which survive cloning: there it is found again whatever a handler makes of the message.</summary>
    public void TravelIn(HttpRequestMessage message)
    {
        IsAlone = false;
        message.Options.Set(Key, this);
    }

    /// <summary>The attempt is over. Where nobody has asked yet, nobody sends any more: it may be repeated, or told to be not sent.</summary>
    public void Close() => Interlocked.CompareExchange(ref _state, Closed, Unasked);

    private async Task<HttpResponseMessage> SendFirstAsync(
        HttpRequestMessage request,
        Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> transport,
        CancellationToken cancellationToken)
    {
        var held = body?.TryHold() ?? false;
        Answer answer;
        try
        {
            ObjectDisposedException.ThrowIf(body is not null && !held, request);

            // A body that no handler has seen records itself. Any other is wrapped: one that was read before is sent from its own copy.
            if (!IsAlone && request.Content is { } content)
                request.Content = new RecordedContent(content, this);

            var response = await transport(request, cancellationToken).ConfigureAwait(false);
            answer = await Answer.ReadAsync(response, maxAnswerBytes, cancellationToken).ConfigureAwait(false);
            if (!IsAlone)
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
