using Microsoft.Extensions.DependencyInjection;
using ScheduledSms.Emulator;

[assembly: AssemblyFixture(typeof(TestingYourApp.SharedEmulator))]

namespace TestingYourApp;

/// <summary>
/// One emulator for all tests of the assembly, which run in parallel: each uses its own account, and no account sees
/// another's messages. The clock is shared: a test that moves it starts its own emulator, in a few milliseconds.
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
