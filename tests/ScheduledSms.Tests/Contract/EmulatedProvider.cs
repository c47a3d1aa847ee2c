using Microsoft.Extensions.DependencyInjection;
using ScheduledSms.Emulator;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;

namespace ScheduledSms.Tests.Contract;

/// <summary>A provider on its own emulator, with an unnamed account, another one, and a template that works on both providers.</summary>
public abstract class EmulatedProvider : ScheduleAndCancelContract, IAsyncLifetime
{
    private ScheduledSmsEmulator? _emulator;
    private ServiceProvider? _services;

    protected ScheduledSmsEmulator Emulator => _emulator!;

    protected override IScheduledMessageClient Client => _services!.GetRequiredService<IScheduledMessageClient>();

    protected override IScheduledMessageClient OtherAccount => _services!.GetRequiredKeyedService<IScheduledMessageClient>("blue");

    protected override DateTimeOffset Later => Emulator.Clock.UtcNow.AddHours(1);

    protected abstract void Register(ScheduledSmsBuilder sms, string? account);

    protected override int RequestCount => Emulator.Requests.Count;

    protected override Task<int> AdvanceAsync(TimeSpan by) => Emulator.Clock.AdvanceAsync(by);

    protected override IReadOnlyList<string> Texts() => [.. Emulator.Delivered.Select(static delivered => delivered.Text!)];

    public async ValueTask InitializeAsync()
    {
        _emulator = await ScheduledSmsEmulator.StartAsync(options => options.ClockFrozen = true, Token);
        var services = new ServiceCollection();
        services.AddScheduledSms(sms =>
        {
            Register(sms, account: null);
            Register(sms, account: "blue");
            sms.AddTemplate("appointment", Declare);
        });
        _emulator.AddTo(services);
        _emulator.Jsms.Account().AddTemplate(1250, "您的预约时间是{{time}}");
        _services = services.BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _services!.DisposeAsync();
        await _emulator!.DisposeAsync();
    }

    protected override ServiceProvider StagingServices(string[] onlyTo)
    {
        var services = new ServiceCollection();
        services.AddScheduledSms(sms =>
        {
            Register(sms, account: null);
            sms.AddTemplate("appointment", Declare);
        });
        services.PostConfigureAll<JsmsOptions>(Allow);
        services.PostConfigureAll<SolapiOptions>(Allow);
        Emulator.AddTo(services);
        return services.BuildServiceProvider();

        void Allow(ProviderOptions options)
        {
            foreach (var number in onlyTo)
                options.OnlyTo.Add(number);
        }
    }

    private static void Declare(MessageTemplate template)
    {
        template.Parameters.Add("time");
        template.Jsms = new JsmsTemplateOptions { TemplateId = 1250, SignatureId = 7 };
        template.Solapi = new SolapiTemplateOptions { Text = "{{예약}} {time}에 뵙겠습니다. 预约", From = "0212345678" };
    }
}
