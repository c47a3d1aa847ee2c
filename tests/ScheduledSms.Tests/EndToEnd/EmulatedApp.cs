using Microsoft.Extensions.DependencyInjection;
using ScheduledSms.Emulator;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;

namespace ScheduledSms.Tests.EndToEnd;

/// <summary>An app with both clients, registered as an app registers them, against its own emulator.</summary>
internal sealed class EmulatedApp : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private EmulatedApp(ScheduledSmsEmulator emulator, ServiceProvider services)
    {
        Emulator = emulator;
        _services = services;
    }

    public ScheduledSmsEmulator Emulator { get; }

    public JsmsScheduleClient Jsms => _services.GetRequiredService<JsmsScheduleClient>();

    public SolapiGroupScheduleClient Solapi => _services.GetRequiredService<SolapiGroupScheduleClient>();

    public DateTimeOffset Now => Emulator.Clock.UtcNow;

    public static async Task<EmulatedApp> StartAsync(Action<EmulatorOptions>? configure = null, Action<ScheduledSmsBuilder>? register = null)
    {
        var emulator = await ScheduledSmsEmulator.StartAsync(
            options =>
            {
                options.ClockFrozen = true;
                configure?.Invoke(options);
            },
            TestContext.Current.CancellationToken);
        var services = new ServiceCollection();
        emulator.AddTo(services);
        services.AddScheduledSms(register ?? (static sms =>
        {
            sms.AddJsms();
            sms.AddSolapi();
        }));
        return new EmulatedApp(emulator, services.BuildServiceProvider());
    }

    public TClient Account<TClient>(string name)
        where TClient : class => _services.GetRequiredKeyedService<TClient>(name);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Emulator.DisposeAsync();
    }
}
