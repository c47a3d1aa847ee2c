namespace ScheduledSms.Http;

/// <summary>The innermost handler, whatever the app wraps around it: a message of ours goes on the wire once.</summary>
internal sealed class SendOnceHandler : DelegatingHandler
{
    private readonly Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> _transport;

    public SendOnceHandler() => _transport = base.SendAsync;

    public SendOnceHandler(HttpMessageHandler transport)
        : base(transport) => _transport = base.SendAsync;

    /// <summary>Puts the guard directly around the transport at the end of a chain, inside every handler that might send again.</summary>
    public static HttpMessageHandler Guard(HttpMessageHandler chain)
    {
        if (chain is not DelegatingHandler outermost)
            return new SendOnceHandler(chain);

        var last = outermost;
        while (last.InnerHandler is DelegatingHandler inner)
            last = inner;
        if (last is not SendOnceHandler)
            last.InnerHandler = new SendOnceHandler(last.InnerHandler ?? Transport.CreateHandler(new TransportOptions()));
        return chain;
    }

    /// <summary>Sends a message if no handler of the app sees it or its response.</summary>
    public Task<HttpResponseMessage> SendDirectAsync(HttpRequestMessage request, SingleSend record) =>
        record.SendAsync(request, _transport, record.Token);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        request.Options.TryGetValue(SingleSend.Key, out var record)
            ? record.SendAsync(request, _transport, cancellationToken)
            : base.SendAsync(request, cancellationToken);
}
