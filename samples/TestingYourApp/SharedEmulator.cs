using Microsoft.Extensions.DependencyInjection;
using ScheduledSms.Emulator;

[assembly: AssemblyFixture(typeof(TestingYourApp.SharedEmulator))]

namespace TestingYourApp;

/// <summary>
/// One emulator for all tests of the assembly, which run side by side: each takes an account of its own, and no account sees
/// another's messages. The clock is everybody's: a test that moves it starts an emulator for itself, in a few milliseconds.
/// </summary>
public sealed class SharedEmulator : IAsyncLifetime
{
    private int _accounts;

    public ScheduledSmsEmulator Emulator { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Emulator = await ScheduledSmsEmulator.StartAsync();

    public ValueTask DisposeAsync() => Emulator.DisposeAsync();

    /// <summary>The app with an account that no other test has.</summary>
    public (ServiceProvider App, string ApiKey) StartApp()
    {
        // Sixteen characters, as SOLAPI's keys are. The emulator opens the account when it sees the app's settings.
        var apiKey = $"PARALLELTEST{Interlocked.Increment(ref _accounts):0000}";
        var services = new ServiceCollection();
        services.AddScheduledSms(sms => sms.AddSolapi(solapi => (solapi.ApiKey, solapi.ApiSecret) = (apiKey, "secret-of-" + apiKey)));
        services.AddSingleton<Reminders>();
        Emulator.AddTo(services);
        return (services.BuildServiceProvider(), apiKey);
    }
}
