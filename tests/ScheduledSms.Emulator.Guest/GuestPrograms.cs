using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ScheduledSms.Emulator.Solapi;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;

namespace ScheduledSms.Emulator.Guest;

/// <summary>The programs that this one can be.</summary>
internal static class GuestPrograms
{
    public const string Ready = "ready";
    public const string Stopped = "stopped";

    /// <summary>It has no host and no handler for a signal: .NET ends it.</summary>
    public static async Task<int> RunConsoleAsync()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        Console.WriteLine(Ready);
        await Task.Delay(Timeout.Infinite);
        return 0;
    }

    /// <summary>Its own host ends it.</summary>
    public static async Task<int> RunHostAsync(string[] args)
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { Args = args });
        builder.Services.AddScheduledSms(static sms => sms.AddJsms());
        emulator.AddTo(builder.Services);
        using var host = builder.Build();
        var lifetime = host.Services.GetRequiredService<IHostApplicationLifetime>();
        lifetime.ApplicationStarted.Register(static () => Console.WriteLine(Ready));
        await host.RunAsync();
        Console.WriteLine(Stopped);
        return 0;
    }

    /// <summary>It sends with both clients, and gets reports of both providers, all within the process.</summary>
    public static async Task<int> SendAsync()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync(static options => options.ClockFrozen = true);
        using var reports = new HttpListener();
        var address = new UriBuilder(emulator.Url) { Port = FreePort(), Path = "/reports/" }.Uri;
        reports.Prefixes.Add(address.AbsoluteUri);
        reports.Start();
        _ = TakeAsync(reports);
        emulator.Jsms.Account().ReportCallback = address;
        emulator.Solapi.Account().AddWebhook(SolapiWebhookEvent.SingleReport, address);

        var services = new ServiceCollection();
        emulator.AddTo(services);
        var settings = new Dictionary<string, string?>
        {
            ["ScheduledSms:Jsms:MaxRetryAttempts"] = "0",
            ["ScheduledSms:Solapi:MaxRetryAttempts"] = "0",
            // As an app's own settings say for the network it runs in.
            ["ScheduledSms:Solapi:Transport:Proxy"] = Environment.GetEnvironmentVariable("CONFIGURED_PROXY"),
        };
        services.AddScheduledSms(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .JsmsHttpClientBuilder.ConfigurePrimaryHttpMessageHandler(static () => new HttpClientHandler());
        await using var app = services.BuildServiceProvider();

        await app.GetRequiredService<JsmsScheduleClient>().CreateScheduleAsync(new JsmsScheduleRequest
        {
            SendAt = emulator.Clock.UtcNow.AddHours(1), Mobile = "13812345678", TemplateId = 1250,
            TemplateParameters = new Dictionary<string, string> { ["number"] = "741627" },
        });
        var solapi = app.GetRequiredService<SolapiGroupScheduleClient>();
        var group = await solapi.CreateGroupAsync();
        await solapi.AddMessagesAsync(group.GroupId, [new ScheduledSms.Solapi.SolapiMessage { To = ["01012345678"], From = "0212345678", Text = "x" }]);
        await solapi.ScheduleGroupAsync(group.GroupId, emulator.Clock.UtcNow.AddHours(1));
        await emulator.Clock.RunUntilIdleAsync();

        Console.WriteLine($"{emulator.Delivered.Count} delivered, {emulator.Callbacks.Count(static attempt => attempt.Succeeded)} of {emulator.Callbacks.Count} reports taken");
        return 0;
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Takes every report, and sends back what JSMS asks to see first.</summary>
    private static async Task TakeAsync(HttpListener reports)
    {
        while (true)
        {
            var context = await reports.GetContextAsync();
            await using var response = context.Response.OutputStream;
            await response.WriteAsync(System.Text.Encoding.UTF8.GetBytes(context.Request.QueryString["echostr"] ?? ""));
        }
    }
}
