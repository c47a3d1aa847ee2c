using Microsoft.Playwright;
using ScheduledSms.Emulator.BrowserTests.Testing;
using static Microsoft.Playwright.Assertions;

namespace ScheduledSms.Emulator.BrowserTests;

/// <summary>The clock, moved to a time that is typed, and by keys.</summary>
public sealed class ClockTests(Browser browser)
{
    [Fact]
    public Task A_time_is_typed_and_the_past_is_rejected_in_words() => browser.ShowAsync(async shown =>
    {
        await shown.ScheduleAsync("예약", TimeSpan.FromDays(2));
        await shown.Button("To …: a time that you choose").ClickAsync();
        var dialog = shown.Page.GetByRole(AriaRole.Dialog, new() { Name = "Move the clock to a time" });
        var time = dialog.GetByLabel("Time in Asia/Seoul (UTC+09:00)");
        await Expect(time).ToHaveValueAsync("2026-12-21T11:30");

        await time.FillAsync("2026-12-20T09:00:01");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Move the clock" }).ClickAsync();
        await Expect(dialog).ToContainTextAsync("The clock only moves forward, and shows 2026-12-21 11:30:00 now.");
        await Expect(time).ToBeFocusedAsync();
        await time.ClearAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Move the clock" }).ClickAsync();
        await Expect(dialog).ToContainTextAsync("Give a whole date and time.");

        await time.FillAsync("2026-12-24T09:00:30");
        await Expect(dialog).ToContainTextAsync("That is 2026-12-24 00:00:30 UTC.");
        await time.PressAsync("Enter");

        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(shown.Page.Locator("#clock-now")).ToHaveTextAsync("2026-12-24 09:00:30");
        await Expect(shown.Page.Locator(".toast")).ToHaveTextAsync("Sent: 1");
        Assert.Equal(new DateTimeOffset(2026, 12, 24, 0, 0, 30, TimeSpan.Zero), shown.Emulator.Clock.UtcNow);
    });

    [Fact]
    public Task Keys_move_it_and_change_the_view() => browser.ShowAsync(async shown =>
    {
        await shown.ScheduleAsync("하나", TimeSpan.FromHours(5));
        await Expect(shown.Rows).ToHaveCountAsync(1);
        var keyboard = shown.Page.Keyboard;

        await keyboard.PressAsync("m");
        await Expect(shown.Page.Locator("#clock-now")).ToHaveTextAsync("2026-12-21 11:31:00");
        await keyboard.PressAsync("h");
        await Expect(shown.Page.Locator("#clock-now")).ToHaveTextAsync("2026-12-21 12:31:00");
        await keyboard.PressAsync("n");
        await Expect(shown.Page.Locator("#clock-now")).ToHaveTextAsync("2026-12-21 16:30:00");
        await keyboard.PressAsync("f");
        await Expect(shown.Page.Locator("#clock-state")).ToHaveTextAsync("Running");
        await keyboard.PressAsync("f");
        await Expect(shown.Page.Locator("#clock-state")).ToHaveTextAsync("Frozen");
        await keyboard.PressAsync("t");
        await Expect(shown.Page.Locator("#clock-to-time")).ToBeFocusedAsync();
        await keyboard.PressAsync("Escape");
        await keyboard.PressAsync("3");
        await Expect(shown.Page.Locator("#panel-faults")).ToBeVisibleAsync();
        await keyboard.PressAsync("4");
        await Expect(shown.Page.Locator("#panel-emulator")).ToBeVisibleAsync();
        await keyboard.PressAsync("2");
        await Expect(shown.Page.Locator("#panel-requests")).ToBeVisibleAsync();

        // In a text they are letters, and there is a switch for whoever does not want them.
        await shown.Page.Locator("#request-search").PressSequentiallyAsync("m1");
        await Expect(shown.Page.Locator("#request-search")).ToHaveValueAsync("m1");
        await shown.Page.Locator("#help").ClickAsync();
        await shown.Page.GetByLabel("Letters and digits work as keys").UncheckAsync();
        await keyboard.PressAsync("Escape");
        await shown.Page.Locator("#help").FocusAsync();
        await keyboard.PressAsync("1");
        await Expect(shown.Page.Locator("#panel-requests")).ToBeVisibleAsync();
    });

    [Fact]
    public Task A_slash_goes_to_the_search_from_anywhere_and_down_into_the_table() => browser.ShowAsync(async shown =>
    {
        await shown.ScheduleAsync("하나", TimeSpan.FromHours(5));
        await Expect(shown.Rows).ToHaveCountAsync(1);
        var keyboard = shown.Page.Keyboard;

        await keyboard.PressAsync("3");
        await shown.Page.Locator(".fault-form select").First.FocusAsync();
        await keyboard.PressAsync("/");
        await Expect(shown.Page.Locator("#search")).ToBeFocusedAsync();
        await keyboard.PressAsync("ArrowDown");
        await Expect(shown.Rows.First).ToBeFocusedAsync();
        await keyboard.PressAsync("2");
        await Expect(shown.Page.Locator("#request-table .table-body .row")).Not.ToHaveCountAsync(0);
        await keyboard.PressAsync("/");
        await Expect(shown.Page.Locator("#request-search")).ToBeFocusedAsync();
        await keyboard.PressAsync("ArrowDown");
        await Expect(shown.Page.Locator("#request-table .table-body .row").First).ToBeFocusedAsync();
        await keyboard.PressAsync("4");
        await keyboard.PressAsync("/");
        await Expect(shown.Page.Locator("#quirk-search")).ToBeFocusedAsync();
    });
}
