using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ScheduledSms.Emulator.Http;

/// <summary>Kestrel on a loopback port.</summary>
internal sealed class EmulatorServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private EmulatorServer(WebApplication app) => _app = app;

    public Uri Url
    {
        get
        {
            var addresses = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
            var url = new UriBuilder(addresses.Addresses.First());
            // The any-address can be listened on, but not connected to.
            if (IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) && (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any)))
                url.Host = address.Equals(IPAddress.Any) ? "127.0.0.1" : "[::1]";
            return url.Uri;
        }
    }

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

        var app = builder.Build();
        app.Run(handle);
        await app.StartAsync(cancellationToken).ConfigureAwait(false);
        return new EmulatorServer(app);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync().ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
    }
}
