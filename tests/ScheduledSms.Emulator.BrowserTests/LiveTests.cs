using Microsoft.Playwright;
using ScheduledSms.Emulator.BrowserTests.Testing;
using static Microsoft.Playwright.Assertions;

namespace ScheduledSms.Emulator.BrowserTests;

/// <summary>What happens in the emulator appears without a reload.</summary>
public sealed class LiveTests(Browser browser)
{
    [Fact]
    public Task What_is_scheduled_appears() => browser.ShowAsync(async shown =>
    {
        await Expect(shown.Page.GetByRole(AriaRole.Heading, new() { Name = "Nothing scheduled yet" })).ToBeVisibleAsync();

        await shown.ScheduleAsync("내일 10시에 예약이 있습니다.", TimeSpan.FromHours(2), "visit-1");
        await shown.RemindAsync("15:00", TimeSpan.FromHours(3), "13812345678", "13900000001");

        await Expect(shown.Rows).ToHaveCountAsync(2);
        await Expect(shown.Rows.Nth(0)).ToContainTextAsync("JSMS · batch");
        await Expect(shown.Rows.Nth(0).Locator(".when")).ToHaveTextAsync("2026-12-21 14:30:00");
        await Expect(shown.Rows.Nth(0).Locator(".provider-time")).ToHaveTextAsync("2026-12-21 13:30:00 +08:00");
        await Expect(shown.Rows.Nth(0).Locator(".countdown")).ToHaveTextAsync("03:00:00");
        await Expect(shown.Rows.Nth(1)).ToContainTextAsync("visit-1");
        await Expect(shown.Page.Locator("#count-messages")).ToHaveTextAsync("2");
    });

    [Fact]
    public Task A_click_is_not_lost_when_the_list_is_read_again_meanwhile() => browser.ShowAsync(async shown =>
    {
        await shown.Page.Locator("[name=sort]").SelectOptionAsync("created asc");
        await shown.ScheduleAsync("하나", TimeSpan.FromHours(2), "visit-1");
        await shown.Rows.Nth(0).GetByText("visit-1").HoverAsync();

        await shown.Page.Mouse.DownAsync();
        await shown.ScheduleAsync("둘", TimeSpan.FromHours(3));
        await Expect(shown.Rows).ToHaveCountAsync(2);
        await shown.Page.Mouse.UpAsync();

        await Expect(shown.Detail).ToContainTextAsync("visit-1");
    });

    [Fact]
    public Task A_row_in_sight_opens_while_another_list_is_on_its_way() => browser.ShowAsync(async shown =>
    {
        await shown.ScheduleAsync("하나", TimeSpan.FromHours(2), "visit-1");
        await Expect(shown.Rows.Nth(0)).ToContainTextAsync("visit-1");
        var release = new TaskCompletionSource();
        await shown.Page.RouteAsync("**/v1/messages?*", async route =>
        {
            await release.Task;
            await route.ContinueAsync();
        });

        await shown.Page.RunAndWaitForRequestAsync(
            () => shown.Page.Locator("[name=sort]").SelectOptionAsync("created asc"), request => request.Url.Contains("sort=created&order=asc", StringComparison.Ordinal));
        await shown.Rows.Nth(0).GetByText("visit-1").ClickAsync();

        await Expect(shown.Detail).ToContainTextAsync("visit-1");
        release.SetResult();
    });

    [Fact]
    public Task What_falls_due_is_delivered() => browser.ShowAsync(async shown =>
    {
        await shown.ScheduleAsync("예약", TimeSpan.FromMinutes(30));
        await Expect(shown.Rows.Nth(0)).ToContainTextAsync("Scheduled");
        await Expect(shown.Page.Locator("#clock-next")).ToHaveTextAsync("Next in 00:30:00");

        await shown.Button("+1 h: one hour on").ClickAsync();

        await Expect(shown.Rows.Nth(0)).ToContainTextAsync("Delivered");
        await Expect(shown.Page.Locator("#clock-now")).ToHaveTextAsync("2026-12-21 12:30:00");
        await Expect(shown.Page.Locator("#clock-next")).ToHaveTextAsync("Nothing is due");
        Assert.Single(shown.Emulator.Delivered);
    });

    [Fact]
    public Task The_clock_is_moved_to_the_next_message_run_and_frozen() => browser.ShowAsync(async shown =>
    {
        await shown.ScheduleAsync("하나", TimeSpan.FromMinutes(7));
        await shown.ScheduleAsync("둘", TimeSpan.FromDays(2));

        await shown.Button("To next: on to the next message").ClickAsync();
        await Expect(shown.Page.Locator("#clock-now")).ToHaveTextAsync("2026-12-21 11:37:00");
        await shown.Button("× 60: sixty times as fast").ClickAsync();
        await Expect(shown.Page.Locator("#clock-state")).ToHaveTextAsync("× 60");
        await Expect(shown.Page.Locator("#clock-now")).Not.ToHaveTextAsync("2026-12-21 11:37:00");
        await shown.Button("Freeze").ClickAsync();
        await Expect(shown.Page.Locator("#clock-state")).ToHaveTextAsync("Frozen");

        Assert.True(shown.Emulator.Clock.IsFrozen);
        Assert.Single(shown.Emulator.Delivered);
    });

    [Fact]
    public Task What_happened_while_the_connection_was_lost_is_seen_afterwards() => browser.ShowAsync(async shown =>
    {
        await shown.ScheduleAsync("앞", TimeSpan.FromHours(1));
        await Expect(shown.Rows).ToHaveCountAsync(1);
        var lost = 0;
        await shown.Page.RouteAsync("**/events", async route =>
        {
            lost++;
            await route.AbortAsync();
        });
        await shown.Page.ReloadAsync();
        await Expect(shown.Page.GetByText("The emulator does not respond. Trying again …")).ToBeVisibleAsync();
        await shown.ScheduleAsync("뒤", TimeSpan.FromHours(1));

        await shown.Page.UnrouteAsync("**/events");

        await Expect(shown.Rows).ToHaveCountAsync(2);
        await Expect(shown.Page.GetByText("The emulator does not respond. Trying again …")).Not.ToBeVisibleAsync();
        Assert.NotEqual(0, lost);
        shown.Forgive("net::ERR_FAILED");
    });

    [Fact]
    public Task Another_emulator_at_the_same_address_is_read_anew() => browser.ShowAsync(async shown =>
    {
        await shown.ScheduleAsync("앞", TimeSpan.FromHours(1));
        await Expect(shown.Rows).ToHaveCountAsync(1);

        await shown.Emulator.DisposeAsync();
        await Expect(shown.Page.GetByText("The emulator does not respond. Trying again …")).ToBeVisibleAsync();
        await using var next = await ScheduledSmsEmulator.StartAsync(
            options => (options.Port, options.ClockFrozen, options.StartAt) = (shown.Port, true, ShownEmulator.Start.AddDays(1)), TestContext.Current.CancellationToken);

        await Expect(shown.Page.GetByRole(AriaRole.Heading, new() { Name = "Nothing scheduled yet" })).ToBeVisibleAsync();
        await Expect(shown.Page.Locator("#clock-now")).ToHaveTextAsync("2026-12-22 11:30:00");
        await Expect(shown.Page.GetByText("The emulator does not respond. Trying again …")).Not.ToBeVisibleAsync();
        shown.Forgive("net::ERR_");
    });

    [Fact]
    public async Task On_a_narrow_screen_an_open_message_covers_the_page() => await browser.ShowAsync(
        async shown =>
        {
            await shown.ScheduleAsync("예약", TimeSpan.FromHours(1));
            await shown.Rows.Nth(0).Locator(".when").ClickAsync();
            await Expect(shown.Detail).ToBeFocusedAsync();

            Assert.True(await shown.Page.EvaluateAsync<bool>("() => document.querySelector('.top-bar').inert && document.querySelector('#messages-list').inert"));
            await shown.Detail.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();

            await Expect(shown.Detail).ToBeHiddenAsync();
            await Expect(shown.Rows.Nth(0)).ToBeFocusedAsync();
        },
        new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 390, Height = 844 } });

    [Fact]
    public Task The_language_and_the_light_are_chosen_and_kept() => browser.ShowAsync(async shown =>
    {
        await shown.ScheduleAsync("예약", TimeSpan.FromHours(1));
        await shown.Page.GetByLabel("Language").SelectOptionAsync("ko");
        await Expect(shown.Rows.Nth(0)).ToContainTextAsync("예약됨");
        await shown.Page.GetByLabel("언어").SelectOptionAsync("zh");
        await Expect(shown.Rows.Nth(0)).ToContainTextAsync("已定时");
        await shown.Button("浅色或深色").ClickAsync();

        await shown.Page.ReloadAsync();

        await Expect(shown.Rows.Nth(0)).ToContainTextAsync("已定时");
        await Expect(shown.Page.Locator("html")).ToHaveAttributeAsync("lang", "zh-Hans");
        await Expect(shown.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
    });
}
