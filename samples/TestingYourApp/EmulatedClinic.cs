using Microsoft.Extensions.DependencyInjection;
using ScheduledSms.Emulator;

namespace TestingYourApp;

/// <summary>The app as it registers itself, on an emulator whose clock is frozen until a test moves it. One for all tests of a class.</summary>
public sealed class EmulatedClinic : IAsyncLifetime
{
    private ServiceProvider? _services;

    public ScheduledSmsEmulator Emulator { get; private set; } = null!;

    public Reminders Reminders => _services!.GetRequiredService<Reminders>();

    public async ValueTask InitializeAsync()
    {
        Emulator = await ScheduledSmsEmulator.StartAsync(options => options.ClockFrozen = true);
        var services = new ServiceCollection();
        services.AddScheduledSms(sms => sms.AddSolapi());
        services.AddSingleton<Reminders>();
        Emulator.AddTo(services);
        _services = services.BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await _services!.DisposeAsync();
        await Emulator.DisposeAsync();
    }

    /// <summary>The messages that a number has received so far. Tests share the clinic, so each has its own patient.</summary>
    public IEnumerable<DeliveredMessage> ReceivedBy(string patient) => Emulator.Delivered.Where(message => message.To == "0" + patient[3..]);
}
