using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace ScheduledSms.Benchmarks.Emulation;

/// <summary>Kestrel with one answer for everything: as fast as a server of this kind can be.</summary>
internal sealed class BareServer : IAsyncDisposable
{
    private static readonly byte[] Canned = """{"schedule_id":"6054db9e-a53f-4b0f-8b9e-39ff707b14a5"}"""u8.ToArray();

    private readonly WebApplication _app;

    private BareServer(WebApplication app) => _app = app;

    public Uri Url => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/");

    public static async Task<BareServer> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        var app = builder.Build();
        app.Run(static async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = Canned.Length;
            await context.Response.Body.WriteAsync(Canned, context.RequestAborted);
        });
        await app.StartAsync();
        return new BareServer(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
