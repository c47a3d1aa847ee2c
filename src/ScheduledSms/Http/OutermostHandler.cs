namespace ScheduledSms.Http;

/// <summary>
/// Passes a call's own token and record around HttpClient, which would link the token to another. If handlers of the app are
/// between this and <see cref="SendOnceHandler"/>, the record travels on in the message's options, which survive cloning.
/// </summary>
internal sealed class OutermostHandler : DelegatingHandler
{
    public OutermostHandler()
    {
    }

    public OutermostHandler(HttpMessageHandler chain)
        : base(chain)
    {
    }

    /// <summary>Whether a chain of HttpClientFactory, which begins with its own handler, passes its messages to this one before any other.</summary>
    public static bool IsFirstIn(HttpMessageHandler chain) => chain is DelegatingHandler { InnerHandler: OutermostHandler };

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is not PooledContent { Record: { } record })
            return base.SendAsync(request, cancellationToken);
        if (InnerHandler is SendOnceHandler innermost && record.IsDirect)
            return innermost.SendDirectAsync(request, record);

        record.AttachTo(request);
        return base.SendAsync(request, record.Token);
    }
}
