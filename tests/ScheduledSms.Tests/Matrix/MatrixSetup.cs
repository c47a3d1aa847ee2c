using Microsoft.Extensions.DependencyInjection;

namespace ScheduledSms.Tests.Matrix;

/// <summary>What a fault may change in an app before it starts.</summary>
internal sealed class MatrixSetup
{
    /// <summary>The app that this sets up, for what is called once it runs.</summary>
    public MatrixApp App { get; set; } = null!;

    /// <summary>How long an attempt may take. A fault that waits for it sets it short; the others must not reach it.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>A factor for everything that waits: more than 1 when a cell is retried.</summary>
    public int Patience { get; init; } = 1;

    /// <summary>Creates the first connection in a way other than connecting.</summary>
    public Func<SocketsHttpHandler, CancellationToken, Task<Stream>>? FirstConnection { get; set; }

    /// <summary>Changes the transport.</summary>
    public Action<SocketsHttpHandler> Transport { get; set; } = static _ => { };

    /// <summary>Wraps the transport, below everything in the library.</summary>
    public Func<MatrixApp, HttpMessageHandler, HttpMessageHandler> BelowTheGuard { get; set; } = static (_, transport) => transport;

    /// <summary>Changes the app's services before the library is registered.</summary>
    public Action<IServiceCollection> Before { get; set; } = static _ => { };

    /// <summary>Changes the provider's HttpClient, or the services after the library is registered.</summary>
    public Action<IHttpClientBuilder> After { get; set; } = static _ => { };

    /// <summary>Checks, after the call, whether what the fault added was there; returns what is wrong, or null.</summary>
    public Func<string?> Witness { get; set; } = static () => null;

    /// <summary>The certificate of a TLS peer in front of the emulator; none: plain HTTP.</summary>
    public TlsFront.Identity? Tls { get; set; }

    /// <summary>The app's clock, if it is not the emulator's.</summary>
    public Func<TimeProvider, TimeProvider>? Clock { get; set; }

    /// <summary>How long a call may take. None: long enough for any cell.</summary>
    public TimeSpan? TotalTimeout { get; set; }

    /// <summary>Whether an app makes one request in an hour: the others wait their turn.</summary>
    public bool TakesTurns { get; set; }

    /// <summary>What holds while the call runs, in its flow only.</summary>
    public Func<IDisposable?> During { get; set; } = static () => null;
}
