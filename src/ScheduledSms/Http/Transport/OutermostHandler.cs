namespace ScheduledSms.Http.Transport;

/// <summary>
/// Brings a call's own token and send past HttpClient, which would link the token to another. Where handlers of the app stand
/// between this and the guard, the send continues in the message's options, which survive cloning.
/// </summary>
internal sealed class OutermostHandler : DelegatingHandler
{
    private readonly SendOnceHandler? _direct;
    private bool _isClosed;

    public OutermostHandler(HttpMessageHandler chain)
        : base(GuardedChain.Close(chain)) => _direct = GuardedChain.FindDirect(InnerHandler!);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is not RequestContent { Send: var send })
            return base.SendAsync(request, cancellationToken);

        send.Begin(request);
        if (_direct is { IsLast: true } guard)
            return guard.SendDirectAsync(request, send);

        // What a handler put below itself since the chain was made is seen now, before it is first used.
        if (!Volatile.Read(ref _isClosed))
        {
            GuardedChain.Close(InnerHandler!);
            Volatile.Write(ref _isClosed, true);
        }

        send.AttachTo(request);
        return base.SendAsync(request, send.Token);
    }
}
