using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ScheduledSms.Emulator;
using ScheduledSms.Emulator.Faults;

namespace ScheduledSms.Tests.Programs;

/// <summary>An app as its developer writes it, with both providers in its settings, that runs against an emulator.</summary>
internal sealed class ReminderApp : IAsyncDisposable
{
    private const string Settings = """
        {
          "ScheduledSms": {
            "Templates": {
              "reminder": {
                "Parameters": [ "time" ],
                "Jsms": { "TemplateId": 1250 },
                "Solapi": { "Text": "내일 {time}에 예약이 있습니다.", "From": "0212345678" }
              }
            },
            "Jsms": { "RetryDelay": "00:00:00.001" },
            "Solapi": { "RetryDelay": "00:00:00.001" }
          }
        }
        """;

    private readonly IHost _host;

    private ReminderApp(IHost host) => _host = host;

    /// <summary>Starts the app.</summary>
    /// <param name="emulator">What it is pointed at.</param>
    /// <param name="handlers">What the app's developer adds: to the services, and to the HttpClient of each provider.</param>
    /// <param name="expectContinue">Whether SOLAPI's account asks before it sends a body.</param>
    public static async Task<ReminderApp> StartAsync(ScheduledSmsEmulator emulator, Action<IServiceCollection, IHttpClientBuilder>? handlers = null, bool expectContinue = false)
    {
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Configuration.AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(Settings)));
        builder.Configuration["ScheduledSms:Solapi:ExpectContinue"] = expectContinue ? "true" : "false";
        var sms = builder.Services.AddScheduledSms();
        handlers?.Invoke(builder.Services, sms.JsmsHttpClientBuilder);
        handlers?.Invoke(builder.Services, sms.SolapiHttpClientBuilder);
        emulator.AddTo(builder.Services);
        var host = builder.Build();
        try
        {
            await host.StartAsync(TestContext.Current.CancellationToken);
        }
        catch
        {
            host.Dispose();
            throw;
        }

        return new ReminderApp(host);
    }

    public static Task<ScheduledSmsEmulator> StartEmulatorAsync() => ScheduledSmsEmulator.StartAsync(
        static options => (options.ClockFrozen, options.JournalCapacity) = (true, 100_000), TestContext.Current.CancellationToken);

    /// <summary>A twentieth of the responses to these operations never arrives, after the provider has carried the requests out.</summary>
    public static List<PlacedFault> LoseResponses(ScheduledSmsEmulator emulator, params string[] operations) =>
    [
        .. operations.Select((operation, index) => emulator.Faults.Add(new Fault
        {
            Operation = operation,
            Point = FaultPoint.AfterCommit,
            Action = FaultAction.Fin,
            Probability = 0.05,
            Seed = 7 + index,
        })),
    ];

    public IScheduledMessageClient Client(string provider) => _host.Services.GetRequiredService<IScheduledMessageClientFactory>().CreateClient(provider);

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }
}
