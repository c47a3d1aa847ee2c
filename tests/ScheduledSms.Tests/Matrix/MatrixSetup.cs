using Microsoft.Extensions.DependencyInjection;

namespace ScheduledSms.Tests.Matrix;

/// <summary>What a fault may change of an app before it starts.</summary>
internal sealed class MatrixSetup
{
    /// <summary>How long an attempt may take. A fault that waits for it sets it short; the others must not meet it.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How much longer everything that waits may take: more than 1 when a cell is tried again.</summary>
    public int Patience { get; init; } = 1;

    /// <summary>Makes the first connection in another way than by connecting.</summary>
    public Func<SocketsHttpHandler, CancellationToken, Task<Stream>>? FirstConnection { get; set; }

    /// <summary>Changes the transport.</summary>
    public Action<SocketsHttpHandler> Transport { get; set; } = static _ => { };

    /// <summary>Wraps the transport, below everything of the library's.</summary>
    public Func<MatrixApp, HttpMessageHandler, HttpMessageHandler> BelowTheGuard { get; set; } = static (_, transport) => transport;

    /// <summary>Changes the app's services before the library is registered.</summary>
    public Action<IServiceCollection> Before { get; set; } = static _ => { };

    /// <summary>Changes the provider's HttpClient, or the services after the library is registered.</summary>
    public Action<IHttpClientBuilder> After { get; set; } = static _ => { };

    /// <summary>Looks, when the call is over, at whether what the fault added was there; what is wrong, or null.</summary>
    public Func<string?> Witness { get; set; } = static () => null;

    /// <summary>The certificate of a TLS peer before the emulator; none: plain http.</summary>
    public TlsFront.Identity? Tls { get; set; }

    /// <summary>How far the app's clock is off.</summary>
    public TimeSpan ClockIsOffBy { get; set; }
}
