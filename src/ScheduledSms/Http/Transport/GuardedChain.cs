namespace ScheduledSms.Http.Transport;

/// <summary>Puts the guard where it is really last: right above what sends, below every handler of the app.</summary>
internal static class GuardedChain
{
    /// <summary>All accounts of a provider share a chain: the second one finds the first one's guard.</summary>
    private static readonly object Closing = new();

    /// <summary>The chain with the guard in it.</summary>
    /// <exception cref="InvalidOperationException">It cannot be guarded: it is in use already, or its transport sends by itself.</exception>
    public static HttpMessageHandler Close(HttpMessageHandler chain)
    {
        if (chain is not DelegatingHandler first)
            return new SendOnceHandler(Checked(chain));

        lock (Closing)
            Append(first);
        return chain;
    }

    private static void Append(DelegatingHandler last)
    {
        while (last.InnerHandler is DelegatingHandler inner)
            last = inner;
        var transport = Checked(last.InnerHandler ?? TransportFactory.CreateHandler(new TransportOptions()));
        if (last is SendOnceHandler)
            return;

        try
        {
            last.InnerHandler = new SendOnceHandler(transport);
        }
        catch (InvalidOperationException inUse)
        {
            throw new InvalidOperationException(
                $"The handler chain cannot be guarded: {last.GetType().Name} has sent requests before. Give ScheduledSms handlers of its own.", inUse);
        }
    }

    /// <summary>The guard, if nothing stands above it that could look at a message.</summary>
    public static SendOnceHandler? FindDirect(HttpMessageHandler chain)
    {
        // HttpClientFactory's own, which does nothing but live.
        while (chain is DelegatingHandler { InnerHandler: { } inner } and not SendOnceHandler && IsLifetimeTracker(chain))
            chain = inner;
        return chain is SendOnceHandler { IsLast: true } guard ? guard : null;
    }

    private static bool IsLifetimeTracker(HttpMessageHandler handler) =>
        handler.GetType() is { Name: "LifetimeTrackingHttpMessageHandler", Namespace: "Microsoft.Extensions.Http" };

    /// <summary>A redirect would be a second send, and so would the response to a challenge: neither must happen below the guard.</summary>
    private static HttpMessageHandler Checked(HttpMessageHandler transport)
    {
        switch (transport)
        {
            case SocketsHttpHandler sockets:
                Check(sockets.Credentials is not null);
                if (sockets.AllowAutoRedirect)
                    TurnOffRedirects(() => sockets.AllowAutoRedirect = false);
                break;
            case HttpClientHandler client:
                Check(client.Credentials is not null || client.UseDefaultCredentials);
                if (client.AllowAutoRedirect)
                    TurnOffRedirects(() => client.AllowAutoRedirect = false);
                break;
        }

        return transport;
    }

    private static void Check(bool hasCredentials)
    {
        if (hasCredentials)
            throw new InvalidOperationException("The primary handler would send again after a 401. Leave its Credentials unset and UseDefaultCredentials false; the credentials of a proxy may stay.");
    }

    private static void TurnOffRedirects(Action turnOff)
    {
        try
        {
            turnOff();
        }
        catch (InvalidOperationException inUse)
        {
            throw new InvalidOperationException("The primary handler follows redirects and has sent requests before. Set its AllowAutoRedirect to false.", inUse);
        }
    }
}
