namespace ScheduledSms.Emulator.Registration;

/// <summary>Sees to it that requests reach the emulator without a proxy, which would get their keys and texts.</summary>
internal static class DirectConnection
{
    /// <exception cref="InvalidOperationException">The handler was used before, and goes over a proxy.</exception>
    public static void Ensure(HttpMessageHandler handler, Uri emulator)
    {
        while (handler is DelegatingHandler { InnerHandler: { } inner })
            handler = inner;
        switch (handler)
        {
            case SocketsHttpHandler { UseProxy: true } sockets:
                TurnOff(() => sockets.UseProxy = false, sockets.Proxy, emulator);
                break;
            case HttpClientHandler { UseProxy: true } client:
                TurnOff(() => client.UseProxy = false, client.Proxy, emulator);
                break;
        }
    }

    private static void TurnOff(Action turnOff, System.Net.IWebProxy? proxy, Uri emulator)
    {
        try
        {
            turnOff();
        }
        catch (InvalidOperationException) when ((proxy ?? HttpClient.DefaultProxy).IsBypassed(emulator))
        {
            // It was used before, and goes there directly as it is.
        }
        catch (InvalidOperationException inUse)
        {
            throw new InvalidOperationException("The primary handler would send what is meant for the emulator to a proxy, and has sent requests before. Set its UseProxy to false.", inUse);
        }
    }
}
