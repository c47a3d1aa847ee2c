using Microsoft.Extensions.DependencyInjection;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;

namespace ScheduledSms.Emulator.BrowserTests.Testing;

/// <summary>An app's clients that use an emulator.</summary>
internal sealed class AppClients : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public AppClients(ScheduledSmsEmulator emulator)
    {
        var services = new ServiceCollection();
        emulator.AddTo(services);
        services.AddScheduledSms(static sms =>
        {
            sms.AddJsms(static options => (options.MaxRetryAttempts, options.Templates["reminder"]) = (0, new MessageTemplate { Parameters = { "time" }, Jsms = new JsmsTemplateOptions { TemplateId = 1250 } }));
            sms.AddSolapi(static options => (options.MaxRetryAttempts, options.From) = (0, "0212345678"));
        });
        _services = services.BuildServiceProvider();
    }

    public IScheduledMessageClient Common => _services.GetRequiredService<IScheduledMessageClient>();

    public JsmsScheduleClient Jsms => _services.GetRequiredService<JsmsScheduleClient>();

    public SolapiGroupScheduleClient Solapi => _services.GetRequiredService<SolapiGroupScheduleClient>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
