namespace ScheduledSms.Http;

/// <summary>The record of what happened to one message at the wire.</summary>
/// <param name="body">The message's body: referenced during the send, however long its call waits for it.</param>
/// <param name="maxResponseBytes">The longest response that is read.</param>
/// <param name="token">Cancels the attempt.</param>
internal sealed class SingleSend(PooledBuffer? body, long maxResponseBytes, CancellationToken token)
{
    public static readonly HttpRequestOptionsKey<SingleSend> Key = new("ScheduledSms.SingleSend");

    private const int NotReached = 0;
    private const int Reached = 1;
    private const int Sealed = 2;

    private readonly TaskCompletionSource<BufferedResponse> _response = new();
    private int _state = NotReached;

    public CancellationToken Token => token;

    /// <summary>True once the message was passed to the transport.</summary>
    public bool ReachedTransport => Volatile.Read(ref _state) == Reached;

    /// <summary>True if no handler of the app sees the message: then only the transport reads its body. Otherwise the record travels in the message's options.</summary>
    public bool IsDirect { get; private set; } = true;

    /// <summary>True once the transport requested the body: there was a connection.</summary>
    public volatile bool BodyStarted;

    /// <summary>True once the whole body was written to the connection: from then on it may have been applied.</summary>
    public volatile bool BodyWritten;

    /// <summary>Completes when the first send ends, with its response or failure.</summary>
    public Task<BufferedResponse> Response => _response.Task;

    /// <summary>
    /// Sends the message on the first call. A second call, from a retrying or hedging handler of the app, waits for the
    /// first and gets its response or failure: a message goes on the wire once.
    /// </summary>
    public Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> transport,
        CancellationToken cancellationToken) => Interlocked.CompareExchange(ref _state, Reached, NotReached) switch
        {
            NotReached => SendFirstAsync(request, transport, cancellationToken),
            Reached => CopyResponseAsync(request, cancellationToken),
            _ => Task.FromException<HttpResponseMessage>(new ObjectDisposedException(nameof(HttpRequestMessage), "The attempt that this message belongs to is over.")),
        };

    /// <summary>Attaches the record to the message's options, which survive cloning: it is found there whatever a handler does with the message.</summary>
    public void AttachTo(HttpRequestMessage message)
    {
        IsDirect = false;
        message.Options.Set(Key, this);
    }

    /// <summary>Ends the attempt. A message that was not sent yet never will be: the call can be retried, or reported as not sent.</summary>
    public void Seal() => Interlocked.CompareExchange(ref _state, Sealed, NotReached);

    private async Task<HttpResponseMessage> SendFirstAsync(
        HttpRequestMessage request,
        Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> transport,
        CancellationToken cancellationToken)
    {
        var held = body?.TryAddReference() ?? false;
        BufferedResponse buffered;
        try
        {
            ObjectDisposedException.ThrowIf(body is not null && !held, request);

            // A body that no handler has seen records itself. Any other is wrapped: one that was read before is sent from its buffered copy.
            if (!IsDirect && request.Content is { } content)
                request.Content = new RecordedContent(content, this);

            var response = await transport(request, cancellationToken).ConfigureAwait(false);
            buffered = await BufferedResponse.ReadAsync(response, maxResponseBytes, cancellationToken).ConfigureAwait(false);
            if (!IsDirect)
                buffered.MakeReadable();
        }
        catch (Exception failure)
        {
            _response.SetException(failure);
            _ = _response.Task.Exception; // Marks the failure as observed, even if nothing awaits it any more.
            throw;
        }
        finally
        {
            if (held)
                body!.Release();
        }

        _response.SetResult(buffered);
        return buffered.Message;
    }

    private async Task<HttpResponseMessage> CopyResponseAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var buffered = await Response.WaitAsync(cancellationToken).ConfigureAwait(false);
        return buffered.CopyResponse(request);
    }
}
