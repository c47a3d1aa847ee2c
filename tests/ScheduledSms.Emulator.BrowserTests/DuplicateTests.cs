using Microsoft.Playwright;
using ScheduledSms.Emulator.BrowserTests.Testing;
using static Microsoft.Playwright.Assertions;

namespace ScheduledSms.Emulator.BrowserTests;

/// <summary>The banner about messages that somebody gets twice.</summary>
public sealed class DuplicateTests(Browser browser)
{
    [Fact]
    public Task It_names_both_and_links_them() => browser.ShowAsync(async shown =>
    {
        await PutTwinsAsync(shown, 1);
        var banner = shown.Page.Locator("#banners section");
        await Expect(banner).ToContainTextAsync("The same message is scheduled twice: 1");
        await Expect(banner.Locator("li")).ToContainTextAsync(["010••••••01 gets the same content at the same time:"]);
        var links = banner.GetByRole(AriaRole.Link);
        await Expect(links).ToHaveCountAsync(2);

        foreach (var group in shown.Emulator.Solapi.Groups)
        {
            await banner.Locator($"a[href$='{group.Id}']").ClickAsync();
            await Expect(shown.Detail).ToContainTextAsync(group.Id);
            await Expect(shown.Detail.Locator(".detail-text")).ToHaveTextAsync("예약");
        }
    });

    [Fact]
    public Task All_of_many_are_linked() => browser.ShowAsync(async shown =>
    {
        await PutTwinsAsync(shown, 1, 2, 3, 4, 5);
        await Expect(shown.Page.Locator("#banners section")).ToContainTextAsync("The same message is scheduled twice: 5");

        await shown.Button("Show all").ClickAsync();

        var dialog = shown.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByRole(AriaRole.Link)).ToHaveCountAsync(10);
        await dialog.GetByRole(AriaRole.Link).Last.ClickAsync();
        await Expect(dialog).ToBeHiddenAsync();
        await Expect(shown.Detail).ToBeVisibleAsync();
    });

    [Fact]
    public Task It_is_put_away_until_there_is_another() => browser.ShowAsync(async shown =>
    {
        var banner = shown.Page.Locator("#banners section");
        await PutTwinsAsync(shown, 1);
        await shown.Button("Dismiss until there is another").ClickAsync();
        await Expect(banner).ToHaveCountAsync(0);

        await PutTwinsAsync(shown, 2);

        await Expect(banner.Locator("li")).ToContainTextAsync(["010••••••02"]);
    });

    private static async Task PutTwinsAsync(ShownEmulator shown, params int[] numbers)
    {
        foreach (var number in numbers)
        {
            for (var times = 0; times < 2; times++)
                await shown.ScheduleAsync("예약", TimeSpan.FromHours(2), null, FormattableString.Invariant($"010-1234-56{number:00}"));
        }

        await Expect(shown.Page.Locator("#banners section li").Last).ToBeVisibleAsync();
    }
}
