using Microsoft.Playwright;
using ScheduledSms.Emulator.BrowserTests.Testing;
using static Microsoft.Playwright.Assertions;

namespace ScheduledSms.Emulator.BrowserTests;

/// <summary>The page without a mouse.</summary>
public sealed class KeyboardTests(Browser browser)
{
    private const int MostTabs = 60;

    [Fact]
    public Task A_message_is_found_opened_and_canceled() => browser.ShowAsync(async shown =>
    {
        for (var number = 1; number <= 5; number++)
            await shown.ScheduleAsync($"메시지 {number}", TimeSpan.FromHours(number), $"order-{number}");
        await shown.ScheduleAsync("다른 메시지", TimeSpan.FromHours(1));
        await Expect(shown.Rows).ToHaveCountAsync(6);
        var keyboard = shown.Page.Keyboard;

        await keyboard.PressAsync("/");
        await Expect(shown.Page.Locator("#search")).ToBeFocusedAsync();
        await keyboard.TypeAsync("order");
        await Expect(shown.Page.Locator("#found")).ToHaveTextAsync("5 of 6");
        await TabToAsync(shown, "row");
        await keyboard.PressAsync("ArrowDown");
        await keyboard.PressAsync("ArrowDown");
        await keyboard.PressAsync("ArrowUp");
        await Expect(shown.Rows.Nth(1)).ToBeFocusedAsync();
        await keyboard.PressAsync("Enter");
        await Expect(shown.Detail).ToContainTextAsync("order-4");
        await TabToAsync(shown, "Cancel");
        await keyboard.PressAsync("Enter");
        await Expect(shown.Rows.Nth(1)).ToContainTextAsync("Canceled");
        await keyboard.PressAsync("Escape");

        await Expect(shown.Detail).ToBeHiddenAsync();
        await Expect(shown.Rows.Nth(1)).ToBeFocusedAsync();
    });

    [Fact]
    public Task Tabs_timeline_and_help_are_reached() => browser.ShowAsync(async shown =>
    {
        await shown.ScheduleAsync("예약", TimeSpan.FromHours(1));
        await Expect(shown.Rows).ToHaveCountAsync(1);
        var keyboard = shown.Page.Keyboard;

        await keyboard.PressAsync("?");
        await Expect(shown.Page.GetByRole(AriaRole.Dialog, new() { Name = "Keys" })).ToBeVisibleAsync();
        await keyboard.PressAsync("Escape");
        await Expect(shown.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await TabToAsync(shown, "Messages1");
        await keyboard.PressAsync("ArrowRight");
        await keyboard.PressAsync("ArrowRight");
        await Expect(shown.Page.GetByRole(AriaRole.Heading, new() { Name = "New fault" })).ToBeVisibleAsync();
        await keyboard.PressAsync("ArrowRight");
        await Expect(shown.Page.Locator("#quirk-search")).ToBeVisibleAsync();
        await keyboard.PressAsync("ArrowRight");
        await TabToAsync(shown, "slider");
        await keyboard.PressAsync("End");
        await Expect(shown.Page.Locator(".timeline-said")).ToContainTextAsync("12:");
    });

    // Until the focused element has this role or text.
    private static async Task TabToAsync(ShownEmulator shown, string what)
    {
        for (var tab = 0; tab < MostTabs; tab++)
        {
            await shown.Page.Keyboard.PressAsync("Tab");
            var focused = await shown.Page.EvaluateAsync<string[]>("() => [document.activeElement.getAttribute('role') ?? '', document.activeElement.textContent.trim()]");
            if (focused.Contains(what, StringComparer.Ordinal))
                return;
        }

        Assert.Fail($"{MostTabs} tabs did not reach '{what}'.");
    }
}
