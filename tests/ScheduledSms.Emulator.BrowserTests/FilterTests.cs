using Microsoft.Playwright;
using ScheduledSms.Emulator.BrowserTests.Testing;
using static Microsoft.Playwright.Assertions;

namespace ScheduledSms.Emulator.BrowserTests;

/// <summary>The right messages are found, among a few and among very many.</summary>
public sealed class FilterTests(Browser browser)
{
    private const int Many = 100_000;

    [Fact]
    public Task One_of_100_000_is_found() => browser.ShowAsync(
        async shown =>
        {
            await Expect(shown.Page.Locator("#found")).ToHaveTextAsync("100,000 in all");
            // Only what is visible is in the page.
            Assert.InRange(await shown.Page.Locator("*").CountAsync(), 1, 3000);

            // The search looks at every recipient, too.
            await shown.Page.Locator("#search").FillAsync(ManyMessages.Mobile(66_234));
            await Expect(shown.Page.Locator("#found")).ToHaveTextAsync("1 of 100,000");
            await shown.Page.Locator("#search").FillAsync("");
            await Expect(shown.Page.Locator("#found")).ToHaveTextAsync("100,000 in all");
            await shown.Page.GetByLabel("Number", new() { Exact = true }).FillAsync(ManyMessages.Mobile(77_123)[3..]);

            await Expect(shown.Page.Locator("#found")).ToHaveTextAsync("1 of 100,000");
            await shown.Rows.Nth(0).GetByRole(AriaRole.Button, new() { Name = "Show numbers" }).ClickAsync();
            await Expect(shown.Rows.Nth(0)).ToContainTextAsync(ManyMessages.Mobile(77_123));
        },
        before: emulator => Task.Run(() => ManyMessages.Put(emulator, Many)));

    [Fact]
    public Task The_middle_and_the_end_of_100_000_are_reached() => browser.ShowAsync(
        async shown =>
        {
            await Expect(shown.Page.Locator("#found")).ToHaveTextAsync("100,000 in all");
            await shown.Page.Locator("[name=sort]").SelectOptionAsync("created asc");
            await Expect(shown.Rows.Nth(0).Locator(".when")).ToHaveTextAsync("2026-12-21 11:40:00");
            await shown.Rows.Nth(0).FocusAsync();
            await shown.Page.Keyboard.PressAsync("End");

            var last = shown.Page.Locator($"[aria-rowindex='{Many + 1}']");
            await Expect(last).ToBeFocusedAsync();
            await last.GetByRole(AriaRole.Button, new() { Name = "Show numbers" }).ClickAsync();
            await Expect(last).ToContainTextAsync(ManyMessages.Mobile(Many - 1));

            await shown.Page.Locator("#message-table .table-scroll").EvaluateAsync("place => place.scrollTop = 50000 * 36");
            await Expect(shown.Page.Locator("[aria-rowindex='50002']")).ToContainTextAsync("Scheduled");
            Assert.InRange(await shown.Rows.CountAsync(), 10, 80);
        },
        before: emulator => Task.Run(() => ManyMessages.Put(emulator, Many)));

    [Fact]
    public Task Provider_state_account_number_and_words_narrow_the_list() => browser.ShowAsync(async shown =>
    {
        await shown.ScheduleAsync("첫 번째", TimeSpan.FromHours(1), "order-1", "010-1111-2222");
        await shown.ScheduleAsync("두 번째", TimeSpan.FromHours(5), "order-2", "010-3333-4444");
        await shown.RemindAsync("15:00", TimeSpan.FromHours(2), "13812345678");
        await shown.Emulator.Clock.AdvanceAsync(TimeSpan.FromHours(3));
        await Expect(shown.Rows).ToHaveCountAsync(3);
        var filters = shown.Page.Locator("#filters");

        await filters.GetByLabel("State").SelectOptionAsync("sent");
        await Expect(shown.Rows).ToHaveCountAsync(2);
        await filters.GetByLabel("Provider").SelectOptionAsync("solapi");
        await Expect(shown.Rows).ToHaveCountAsync(1);
        await Expect(shown.Rows.Nth(0)).ToContainTextAsync("order-1");
        await filters.GetByLabel("State").SelectOptionAsync("");
        await filters.GetByLabel("Search").FillAsync("두 번");
        await Expect(shown.Rows.Nth(0)).ToContainTextAsync("order-2");
        await filters.GetByLabel("Search").FillAsync("nothing like it");
        await Expect(shown.Page.GetByRole(AriaRole.Heading, new() { Name = "No message matches" })).ToBeVisibleAsync();
        await shown.Button("Clear filters").ClickAsync();
        await Expect(shown.Rows).ToHaveCountAsync(3);
        await filters.GetByLabel("Account").SelectOptionAsync(DevelopmentKeys.JsmsAppKey);
        await Expect(shown.Rows).ToHaveCountAsync(1);
    });
}
