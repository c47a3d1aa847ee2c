using Microsoft.Playwright;
using ScheduledSms.Emulator.BrowserTests.Testing;
using static Microsoft.Playwright.Assertions;

namespace ScheduledSms.Emulator.BrowserTests;

/// <summary>More tabs than the six connections that a browser allows to a host: all of them load, and follow what happens.</summary>
public sealed class SeveralTabsTests(Browser browser)
{
    private const int Tabs = 8;

    [Fact]
    public Task Eight_tabs_load_and_follow_and_another_leads_when_the_first_is_closed() => browser.ShowAsync(async shown =>
    {
        await shown.ScheduleAsync("하나", TimeSpan.FromHours(1));
        List<IPage> tabs = [shown.Page];
        while (tabs.Count < Tabs)
            tabs.Add(await OpenAsync(shown));

        await AllShowAsync(tabs, 1);
        await shown.ScheduleAsync("둘", TimeSpan.FromHours(2));
        await AllShowAsync(tabs, 2);

        for (var left = Tabs; left > 2; left--)
        {
            await tabs[0].CloseAsync();
            tabs.RemoveAt(0);
            await shown.ScheduleAsync("또", TimeSpan.FromHours(3));
            await AllShowAsync(tabs, 3 + Tabs - left);
        }
    });

    [Fact]
    public Task A_tab_that_comes_to_the_front_takes_the_lead_and_shows_what_it_missed() => browser.ShowAsync(async shown =>
    {
        var second = await OpenAsync(shown);
        // Whatever a browser does to a tab out of sight: this one hears nothing.
        await second.EvaluateAsync("() => { BroadcastChannel.prototype.dispatchEvent = () => {}; Object.defineProperty(document, 'hidden', { get: () => window.isAway, configurable: true }); window.isAway = true; }");
        await second.RouteAsync("**/v1/messages?*", route => route.AbortAsync());
        await shown.ScheduleAsync("하나", TimeSpan.FromHours(1));
        await Expect(shown.Rows).ToHaveCountAsync(1);
        await Expect(Rows(second)).ToHaveCountAsync(0);

        await second.UnrouteAsync("**/v1/messages?*");
        await second.EvaluateAsync("() => { window.isAway = false; document.dispatchEvent(new Event('visibilitychange')); }");
        await Expect(Rows(second)).ToHaveCountAsync(1);

        // The first one has lost its stream to the second, and follows it.
        await shown.ScheduleAsync("둘", TimeSpan.FromHours(1));
        await AllShowAsync([shown.Page, second], 2);
        await second.CloseAsync();
        await shown.ScheduleAsync("셋", TimeSpan.FromHours(1));
        await AllShowAsync([shown.Page], 3);
        shown.Forgive("net::ERR_FAILED");
    });

    [Fact]
    public Task Tabs_that_cannot_agree_have_a_stream_each() => browser.ShowAsync(async shown =>
    {
        await shown.Page.Context.AddInitScriptAsync("Object.defineProperty(navigator, 'locks', { value: undefined });");
        List<IPage> tabs = [await OpenAsync(shown), await OpenAsync(shown)];

        await shown.ScheduleAsync("하나", TimeSpan.FromHours(1));

        await AllShowAsync(tabs, 1);
    });

    private static async Task<IPage> OpenAsync(ShownEmulator shown)
    {
        var tab = await shown.Page.Context.NewPageAsync();
        await tab.GotoAsync(shown.Emulator.DashboardUrl.AbsoluteUri);
        await Expect(tab.Locator("#clock-state")).Not.ToBeEmptyAsync();
        return tab;
    }

    private static async Task AllShowAsync(IEnumerable<IPage> tabs, int count)
    {
        foreach (var tab in tabs)
            await Expect(Rows(tab)).ToHaveCountAsync(count);
    }

    private static ILocator Rows(IPage tab) => tab.Locator("#message-table .table-body .row");
}
