using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace ScheduledSms.Emulator.Server;

/// <summary>Kestrel on a loopback port.</summary>
internal sealed class EmulatorServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private EmulatorServer(WebApplication app)
    {
        _app = app;
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        var url = new UriBuilder(addresses.Addresses.First());
        // The any-address can be listened on, but not connected to.
        if (IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) && (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any)))
            url.Host = address.Equals(IPAddress.Any) ? "127.0.0.1" : "[::1]";
        Url = url.Uri;
    }

    public Uri Url { get; }

    public static async Task<EmulatorServer> StartAsync(
        IPAddress address, int port, RequestDelegate handle, Func<ConnectionDelegate, ConnectionDelegate> onAccept, CancellationToken cancellationToken)
    {
        // The empty builder: settings, environment, console and signals belong to the program that starts the emulator.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(address, port, listen => listen.Use(onAccept));
            kestrel.AddServerHeader = false;
            // The providers have their own limits, and their own error responses for them.
            kestrel.Limits.MaxRequestBodySize = null;
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        // The default one would take SIGTERM and SIGINT from the program, which would then never end.
        builder.Services.Replace(ServiceDescriptor.Singleton<IHostLifetime, NoLifetime>());

        var app = builder.Build();
        app.Run(handle);
        // Kestrel continues on the caller's thread, which may be blocked until this is done.
        await Task.Run(() => app.StartAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
        return new EmulatorServer(app);
    }

    public async ValueTask DisposeAsync()
    {
        await Task.Run(() => _app.StopAsync()).ConfigureAwait(false);
        await Task.Run(async () => await _app.DisposeAsync().ConfigureAwait(false)).ConfigureAwait(false);
    }

    /// <summary>It ends when it is told to, and by nothing else.</summary>
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
