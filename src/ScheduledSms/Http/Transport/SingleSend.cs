using ScheduledSms.Diagnostics;
using ScheduledSms.Http.Bodies;
using ScheduledSms.Http.Responses;

namespace ScheduledSms.Http.Transport;

/// <summary>One message of ours on its way: it goes on the wire once, and what happened to it there is recorded here.</summary>
/// <param name="requestId">The id of its call.</param>
/// <param name="body">The message's body: kept alive while it is in transit, however long its call waits for it.</param>
/// <param name="maxResponseBytes">The longest response that is read.</param>
/// <param name="token">Ends the attempt.</param>
internal sealed class SingleSend(string requestId, PooledBuffer? body, long maxResponseBytes, CancellationToken token)
{
    public static readonly HttpRequestOptionsKey<SingleSend> Key = new("ScheduledSms.SingleSend");

    private const int NotReached = 0;
    private const int Reached = 1;
    private const int Sealed = 2;

    /// <summary>The send whose handlers are running, for a copy that has neither our options nor our content.</summary>
    private static readonly AsyncLocal<SingleSend?> Running = new();

    private readonly TaskCompletionSource<BufferedResponse> _response = new();
    private HttpRequestMessage? _message;
    private Uri? _address;
    private CopiesElsewhere? _elsewhere;
    private volatile bool _isOver;
    private volatile bool _copyWentUnseen;
    private volatile CancellationTokenSource? _underWay;
    private int _state = NotReached;
    private int _bodyBegun;

    public CancellationToken Token => token;

    public bool HasBody => body is { Length: > 0 };

    /// <summary>True once the message was given to the transport.</summary>
    public bool ReachedTransport => Volatile.Read(ref _state) == Reached;

    /// <summary>True if no handler of the app sees the message: then the transport is the only reader of its body.</summary>
    public bool IsDirect { get; private set; } = true;

    /// <summary>True once somebody read the body above the transport. Where the message itself never got there, that copy may have been sent.</summary>
    public volatile bool BodyCopied;

    /// <summary>True once the transport asked for the body: there was a connection.</summary>
    public bool BodyStarted => Volatile.Read(ref _bodyBegun) != 0;

    /// <summary>True once the last byte was handed to the connection, even if what did so failed afterwards: from here on it may have been applied.</summary>
    public volatile bool BodyWritten;

    /// <summary>True if the content that reached the transport was not ours: then only what was never started is certain.</summary>
    public bool ContentWasReplaced { get; private set; }

    /// <summary>True once the provider returned success.</summary>
    public bool HasSucceeded { get; private set; }

    /// <summary>True if the transport is one of .NET's own, which sends nothing before it asks for the content.</summary>
    public bool IsNetTransport { get; private set; }

    /// <summary>Completes when the first send ends, with its response or its failure.</summary>
    public Task<BufferedResponse> Response => _response.Task;

    /// <summary>True if the send ended before a byte was written. A message without a body is complete with its head, which a transport that is not .NET's may send before it asks for the content.</summary>
    public bool EndedUnwritten =>
        Response is { IsFaulted: true, Exception.InnerException: var failure } && !BodyStarted && (HasBody || IsNetTransport || HasNoConnection(failure));

    /// <summary>True if a copy of the message went elsewhere: another method, host, path or body. It is not the message, but it may have done the same.</summary>
    public bool CopyWentElsewhere => _copyWentUnseen || _elsewhere is { Any: true };

    /// <summary>The send that a message belongs to: by its options, by its content, by the call whose handlers made it, or by its id.</summary>
    public static SingleSend? Find(HttpRequestMessage request) =>
        Marked(request) ?? (Running.Value is { } running && running.LooksLike(request) ? running : LiveSends.Find(request));

    /// <summary>Remembers which message this is, before any handler of the app sees it.</summary>
    public void Begin(HttpRequestMessage message) => (_message, _address) = (message, message.RequestUri);

    /// <summary>Puts the send into the message's options, which survive cloning, and into the flow of the handlers that see it.</summary>
    public void AttachTo(HttpRequestMessage message)
    {
        IsDirect = false;
        message.Options.Set(Key, this);
        Running.Value = this;
        LiveSends.Add(requestId, this);
    }

    /// <summary>
    /// Sends the message if it is the first to ask. A second attempt, from a retrying or hedging handler of the app, waits for
    /// the first and gets its response or its failure: a message goes on the wire once.
    /// </summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, SendOnceHandler guard, CancellationToken cancellationToken)
    {
        if (!Owns(request))
            return SendElsewhereAsync(request, guard, cancellationToken);

        return Interlocked.CompareExchange(ref _state, Reached, NotReached) switch
        {
            NotReached => SendFirstAsync(request, guard, cancellationToken),
            Reached => CopyResponseAsync(request, cancellationToken),
            _ => Task.FromException<HttpResponseMessage>(new ObjectDisposedException(nameof(HttpRequestMessage), "The attempt that this message belongs to is over.")),
        };
    }

    /// <summary>The message itself, whatever a handler made of it, or a copy that says the same to the same address.</summary>
    public bool Owns(HttpRequestMessage request) =>
        ReferenceEquals(request, _message)
        || (Says(request) && (request.RequestUri == _address || request.RequestUri == _message!.RequestUri));

    /// <summary>Whether a request is meant for where the message goes, or says what it says.</summary>
    public bool LooksLike(HttpRequestMessage request) =>
        Owns(request) || Says(request) || (request.Method == _message?.Method && (request.RequestUri == _address || request.RequestUri == _message.RequestUri));

    /// <summary>A handler returned the response to another request than the message: one that the guard never saw, and that may have done the same.</summary>
    public void NoteResponseTo(HttpRequestMessage? another) => _copyWentUnseen |= another is not null && !CopiesElsewhere.IsRead(another.Method);

    /// <summary>The attempt is over: nothing of it is sent any more, here or elsewhere.</summary>
    public void Seal()
    {
        _isOver = true;
        if (!IsDirect)
            LiveSends.Remove(requestId, this);
        Interlocked.CompareExchange(ref _state, Sealed, NotReached);
    }

    /// <summary>Ends a send that nobody waits for any more: its connection would stay open for as long as the server hangs.</summary>
    public void GiveUp()
    {
        try
        {
            _underWay?.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It has just ended by itself.
        }
    }

    /// <summary>Below the guard a body is serialized once: this stops a transport that sends it again by itself.</summary>
    /// <exception cref="InvalidOperationException">It was serialized before.</exception>
    public void BeginBody()
    {
        if (Interlocked.Exchange(ref _bodyBegun, 1) != 0)
            throw new InvalidOperationException("The transport asked for the body a second time. A message is sent once.");
    }

    /// <summary>Whether the message never went out, and this copy of it did, alone: to another host, because the first was down, or rewritten by a handler.</summary>
    public bool WasReplacedBy(HttpRequestMessage? copy) => _elsewhere?.IsTheOnlyOne(copy) is true && Says(copy!) && MayStillGoElsewhere;

    private bool MayStillGoElsewhere => !ReachedTransport || EndedUnwritten;

    private static SingleSend? Marked(HttpRequestMessage request) =>
        request.Options.TryGetValue(Key, out var send) ? send : (request.Content as RequestContent)?.Send;

    private static bool HasNoConnection(Exception? failure) => failure is HttpRequestException
    {
        HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
    };

    /// <summary>A read goes its way. A write may be a mirror's, before or after the message; or it is the message again, at another address, where the first may have been applied.</summary>
    private Task<HttpResponseMessage> SendElsewhereAsync(HttpRequestMessage copy, SendOnceHandler guard, CancellationToken cancellationToken)
    {
        if (!CopiesElsewhere.IsRead(copy.Method))
        {
            var elsewhere = LazyInitializer.EnsureInitialized(ref _elsewhere);
            elsewhere.Add(copy, () =>
                _isOver ? "The attempt that this copy of a message belongs to is over."
                : !MayStillGoElsewhere && !HasSucceeded ? "The message is under way, or may have been applied: it is not sent to another address or with another body, too."
                : null);
        }

        return guard.PassAsync(copy, cancellationToken);
    }

    /// <summary>Whether a request says what the message says, to whatever address.</summary>
    public bool Says(HttpRequestMessage request) =>
        request.Method == _message?.Method && (request.Content?.Headers.ContentLength ?? (HasBody ? body!.Length : 0)) == (body?.Length ?? 0);

    private async Task<HttpResponseMessage> SendFirstAsync(HttpRequestMessage request, SendOnceHandler guard, CancellationToken cancellationToken)
    {
        var held = body?.TryAddReference() ?? false;
        var content = request.Content;
        var address = request.RequestUri;
        IsNetTransport = guard.IsNetTransport;

        // A handler of the app may keep the attempt's token to itself.
        using var underWay = IsDirect ? null : CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, token);
        _underWay = underWay;
        var ending = underWay?.Token ?? cancellationToken;
        BufferedResponse buffered;
        try
        {
            ObjectDisposedException.ThrowIf(body is not null && !held, request);

            // A body that no handler has seen records itself. Any other is wrapped, and an empty one put back: without one, .NET sends again by itself.
            if (!IsDirect)
            {
                ContentWasReplaced = !ReferenceEquals((content as RequestContent)?.Send, this);
                request.Content = new RecordedContent(content, this);
            }

            // A server may act on a head that nothing follows, however it is asked.
            if (!HasBody && request.Headers.ExpectContinue == true)
                request.Headers.ExpectContinue = false;

            var response = await guard.PassAsync(request, ending).ConfigureAwait(false);
            if (request.RequestUri != address)
            {
                response.Dispose();
                throw new InvalidOperationException("The transport followed a redirect. Set AllowAutoRedirect of the primary handler to false.");
            }

            buffered = await BufferedResponse.ReadAsync(response, maxResponseBytes, ending).ConfigureAwait(false);
            if (!IsDirect)
                buffered.MakeReadable();
        }
        catch (Exception failure)
        {
            // Above the guard, handlers and .NET's own loggers print it.
            var safe = SafeFailure.WithoutQuotes(failure);
            _response.SetException(safe);
            _ = _response.Task.Exception; // Observed: nobody may be waiting for it any more.
            if (!ReferenceEquals(safe, failure))
                throw safe;
            throw;
        }
        finally
        {
            _underWay = null;

            // Above the guard it can be read again, for a log.
            if (!IsDirect)
                request.Content = content;
            if (held)
                body!.Release();
        }

        HasSucceeded = buffered.IsSuccess;
        _response.SetResult(buffered);
        return buffered.Message;
    }

    private async Task<HttpResponseMessage> CopyResponseAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var buffered = await Response.WaitAsync(cancellationToken).ConfigureAwait(false);
        return buffered.CopyResponse(request);
    }
}
