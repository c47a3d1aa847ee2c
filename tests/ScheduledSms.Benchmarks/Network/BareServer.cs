using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ScheduledSms.Benchmarks.Bulk;
using ScheduledSms.Benchmarks.Ratios;

namespace ScheduledSms.Benchmarks.Network;

/// <summary>Kestrel with one response per path: as fast as a server of this kind can be. A GET of a path returns the number of other requests it received.</summary>
internal sealed class BareServer : IAsyncDisposable
{
    /// <summary>Where JSMS schedules are created.</summary>
    public const string JsmsPath = "/v1/schedule";

    /// <summary>Where a SOLAPI group is scheduled.</summary>
    public static readonly string SolapiPath = "/" + SolapiVariants.Path(Sample.GroupId);

    /// <summary>Where JSMS batches are created.</summary>
    public const string JsmsBatchPath = "/v1/schedule/batch";

    /// <summary>Where messages are added to a SOLAPI group.</summary>
    public const string SolapiMessagesPath = $"/messages/v4/groups/{Sample.GroupId}/messages";

    private readonly WebApplication _app;

    private BareServer(WebApplication app) => _app = app;

    public Uri Url => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/");

    public static async Task<BareServer> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        var app = builder.Build();
        var responses = new Dictionary<string, CannedResponse>(StringComparer.Ordinal)
        {
            [JsmsPath] = new(Sample.JsmsResponse),
            [SolapiPath] = new(SolapiResponse.Scheduled),
            [JsmsBatchPath] = new(BulkResponse.Scheduled),
            [SolapiMessagesPath] = new(BulkResponse.Added),
        };
        app.Run(async context =>
        {
            if (responses.TryGetValue(context.Request.Path.Value!, out var response))
                await response.WriteAsync(context);
            else
                context.Response.StatusCode = StatusCodes.Status404NotFound;
        });
        await app.StartAsync();
        return new BareServer(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
