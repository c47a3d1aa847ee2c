using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ScheduledSms.Benchmarks.Bulk;

/// <summary>A bare Kestrel that reads a body to its end and says that all of it was accepted.</summary>
internal sealed class BulkServer : IAsyncDisposable
{
    private static readonly byte[] Scheduled = """{"schedule_id":"6054db9e-a53f-4b0f-8b9e-39ff707b14a5","success_count":1000,"failure_count":0,"failure_recipients":[]}"""u8.ToArray();

    private static readonly byte[] Added = Encoding.UTF8.GetBytes(
        $$"""{"errorCount":0,"resultList":[{{string.Join(',', Enumerable.Range(0, 10_000).Select(static i => string.Create(CultureInfo.InvariantCulture,
            $$"""{"to":"0105{{i:D7}}","from":"0212345678","type":"SMS","country":"82","messageId":"M4V20211116140939{{i:D15}}","statusCode":"2000","statusMessage":"정상 접수(이통사로 접수 예정) ","accountId":"12925149"}""")))}}]}""");

    private readonly WebApplication _app;

    private BulkServer(WebApplication app) => _app = app;

    public Uri Url => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/");

    public static async Task<BulkServer> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        var app = builder.Build();
        app.Run(static async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
            var answer = HttpMethods.IsPut(context.Request.Method) ? Added : Scheduled;
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = answer.Length;
            await context.Response.Body.WriteAsync(answer, context.RequestAborted);
        });
        await app.StartAsync();
        return new BulkServer(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
