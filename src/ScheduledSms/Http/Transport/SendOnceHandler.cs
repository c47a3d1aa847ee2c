namespace ScheduledSms.Http.Transport;

/// <summary>The guard at the wire: a message of ours passes it once, whatever stands above.</summary>
internal sealed class SendOnceHandler(HttpMessageHandler transport) : DelegatingHandler(transport)
{
    /// <summary>True if it sends through one of .NET's own transports, whose behavior is known.</summary>
    public bool IsNetTransport => InnerHandler is SocketsHttpHandler or HttpClientHandler;

    /// <summary>False if something was put below it later: then the guard that is really last decides.</summary>
    public bool IsLast => InnerHandler is not DelegatingHandler;

    /// <summary>Sends a message that no handler of the app has seen, or will see the response to.</summary>
    public Task<HttpResponseMessage> SendDirectAsync(HttpRequestMessage request, SingleSend send) => send.SendAsync(request, this, send.Token);

    /// <summary>Gives the message to the transport.</summary>
    public Task<HttpResponseMessage> PassAsync(HttpRequestMessage request, CancellationToken cancellationToken) => base.SendAsync(request, cancellationToken);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        IsLast && SingleSend.Find(request) is { } send
            ? send.SendAsync(request, this, cancellationToken)
            : base.SendAsync(request, cancellationToken);
}
