using Microsoft.Playwright;
using ScheduledSms.Emulator.BrowserTests.Testing;
using static Microsoft.Playwright.Assertions;

namespace ScheduledSms.Emulator.BrowserTests;

/// <summary>A page that does not know says so: nothing it shows then looks like "nothing there".</summary>
public sealed class OfflineTests(Browser browser)
{
    [Fact]
    public Task Without_the_emulator_it_says_offline() => browser.ShowAsync(async shown =>
    {
        await Expect(shown.Page.Locator("#clock-next")).ToHaveTextAsync("Nothing is due");

        await shown.Emulator.DisposeAsync();

        await Expect(shown.Page.Locator(".banner.lost")).ToContainTextAsync("Offline.");
        await Expect(shown.Page.Locator("#clock-next")).ToHaveTextAsync("Offline");
        await Expect(shown.Page.Locator("#clock-state")).ToHaveTextAsync("Offline");
        await Expect(shown.Page.Locator("#empty")).ToHaveTextAsync("Offline");
        await shown.Page.GetByRole(AriaRole.Tab, new() { Name = "Requests" }).ClickAsync();
        await Expect(shown.Page.Locator("#requests-empty")).ToHaveTextAsync("Offline");
        await shown.Page.GetByRole(AriaRole.Tab, new() { Name = "Faults" }).ClickAsync();
        await Expect(shown.Page.Locator(".faults-placed")).ToContainTextAsync("Offline");
        await Expect(shown.Page.Locator(".faults-placed")).Not.ToContainTextAsync("None.");
        shown.Forgive("net::ERR_");
    });

    [Fact]
    public Task Until_it_knows_it_says_loading() => browser.ShowAsync(async shown =>
    {
        var release = new TaskCompletionSource();
        await shown.Page.RouteAsync("**/v1/**", async route =>
        {
            await release.Task;
            await route.ContinueAsync();
        });

        await shown.Page.ReloadAsync();

        await Expect(shown.Page.Locator("#clock-next")).ToHaveTextAsync("Loading …");
        await Expect(shown.Page.Locator("#empty")).ToHaveTextAsync("Loading …");
        await Expect(shown.Page.Locator("#requests-empty")).ToHaveTextAsync("Loading …");
        await Expect(shown.Page.Locator(".faults-placed")).ToContainTextAsync("Loading …");
        release.SetResult();
        await Expect(shown.Page.Locator("#clock-next")).ToHaveTextAsync("Nothing is due");
        await Expect(shown.Page.GetByRole(AriaRole.Heading, new() { Name = "Nothing scheduled yet" })).ToBeVisibleAsync();
    });
}
