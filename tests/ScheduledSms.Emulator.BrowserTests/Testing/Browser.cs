using Microsoft.Playwright;
using ScheduledSms.Emulator.BrowserTests.Testing;

[assembly: AssemblyFixture(typeof(Browser))]

namespace ScheduledSms.Emulator.BrowserTests.Testing;

/// <summary>One headless Chromium for all tests. Where there is none, each test is skipped with that reason.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const string WhyNot = "No Chromium was found at /usr/bin/chromium, on the PATH or at $CHROMIUM, so the page cannot be tried in a browser.";

    // Neither the page nor the tests need the network beyond loopback, and the browser's own requests would only interfere.
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (FindChromium() is not { } chromium)
            return;
        Assertions.SetDefaultExpectTimeout(30_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = chromium, Headless = true, Args = Arguments });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>Runs a test on its own emulator, with its page open. Afterwards the browser's console must be empty.</summary>
    internal async Task ShowAsync(Func<ShownEmulator, Task> test, BrowserNewContextOptions? options = null, Func<ScheduledSmsEmulator, Task>? before = null)
    {
        Assert.SkipWhen(_browser is null, WhyNot);
        options ??= new BrowserNewContextOptions();
        options.ViewportSize ??= new ViewportSize { Width = 1280, Height = 800 };
        options.Locale ??= "en-GB";
        options.TimezoneId ??= "Asia/Seoul";
        options.Permissions = ["clipboard-read", "clipboard-write"];
        await using var emulator = await ScheduledSmsEmulator.StartAsync(
            emulated => (emulated.ClockFrozen, emulated.StartAt) = (true, ShownEmulator.Start), TestContext.Current.CancellationToken);
        if (before is not null)
            await before(emulator);
        await using var context = await _browser.NewContextAsync(options);
        await using var shown = await ShownEmulator.OpenAsync(emulator, context);
        await test(shown);
        Assert.Empty(shown.Complaints);
    }

    private static string? FindChromium()
    {
        string[] named = [Environment.GetEnvironmentVariable("CHROMIUM") ?? "", "/usr/bin/chromium"];
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "chromium"));
        return named.Concat(onPath).FirstOrDefault(File.Exists);
    }
}
