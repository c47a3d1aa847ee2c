using Microsoft.Playwright;
using ScheduledSms.Emulator.BrowserTests.Testing;
using static Microsoft.Playwright.Assertions;

namespace ScheduledSms.Emulator.BrowserTests;

/// <summary>What a user does on the page reaches the emulator and the client.</summary>
public sealed class ActionTests(Browser browser)
{
    [Fact]
    public Task A_message_is_canceled() => browser.ShowAsync(async shown =>
    {
        var scheduled = await shown.ScheduleAsync("예약", TimeSpan.FromHours(1));
        await shown.Rows.Nth(0).ClickAsync();

        await shown.Detail.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();

        await Expect(shown.Detail.GetByRole(AriaRole.Heading, new() { Name = "Canceled" })).ToBeVisibleAsync();
        await Expect(shown.Detail.Locator(".history")).ToContainTextAsync("from here");
        await Expect(shown.Rows.Nth(0)).ToContainTextAsync("Canceled");
        await Expect(shown.Detail.GetByRole(AriaRole.Button, new() { Name = "Cancel" })).ToBeDisabledAsync();
        Assert.Equal(CancelResult.AlreadyCanceled, await shown.Client.CancelAsync(scheduled.Id));
    });

    [Fact]
    public Task A_message_is_delivered_at_once() => browser.ShowAsync(async shown =>
    {
        await shown.RemindAsync("15:00", TimeSpan.FromHours(1), "13812345678");
        await shown.Rows.Nth(0).ClickAsync();

        await shown.Detail.GetByRole(AriaRole.Button, new() { Name = "Deliver now" }).ClickAsync();

        await Expect(shown.Detail.Locator(".people .state")).ToHaveTextAsync("delivered");
        Assert.Equal("13812345678", Assert.Single(shown.Emulator.Delivered).To);
    });

    [Fact]
    public Task A_message_gets_another_time() => browser.ShowAsync(async shown =>
    {
        var scheduled = await shown.ScheduleAsync("예약", TimeSpan.FromHours(1));
        await shown.Rows.Nth(0).ClickAsync();

        await shown.Detail.GetByRole(AriaRole.Button, new() { Name = "Change time" }).ClickAsync();
        var dialog = shown.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Send time (Asia/Seoul)").FillAsync("2026-12-24T09:00");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Change time" }).ClickAsync();

        await Expect(shown.Rows.Nth(0).Locator(".when")).ToHaveTextAsync("2026-12-24 09:00:00");
        Assert.Equal(new DateTimeOffset(2026, 12, 24, 9, 0, 0, TimeSpan.FromHours(9)), (await shown.Client.GetAsync(scheduled.Id)).SendAt);
    });

    [Fact]
    public Task A_rejection_is_explained_in_words() => browser.ShowAsync(async shown =>
    {
        await shown.ScheduleAsync("예약", TimeSpan.FromHours(1));
        await shown.Rows.Nth(0).ClickAsync();

        await shown.Detail.GetByRole(AriaRole.Button, new() { Name = "Change time" }).ClickAsync();
        await shown.Page.GetByLabel("Send time (Asia/Seoul)").FillAsync("2020-01-01T09:00");
        await shown.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Change time" }).ClickAsync();

        await Expect(shown.Page.Locator(".toast.failure")).ToContainTextAsync("past");
        await Expect(shown.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        shown.Forgive("400");
    });

    [Fact]
    public Task Numbers_are_masked_until_somebody_asks() => browser.ShowAsync(async shown =>
    {
        await shown.ScheduleAsync("전화 010-9999-8888", TimeSpan.FromHours(1), "ref 01077776666", "010-1234-5678", "010-2222-3333");
        await Expect(shown.Rows).ToHaveCountAsync(1);
        await shown.Rows.Nth(0).Locator(".when").ClickAsync();
        await Expect(shown.Detail.Locator(".people li")).ToHaveCountAsync(2);
        await shown.Detail.Locator(".exchange summary").First.ClickAsync();
        await Expect(shown.Detail.Locator(".raw").First).ToBeVisibleAsync();
        var whole = await shown.Page.Locator("body").InnerTextAsync();
        Assert.DoesNotContain(["01012345678", "01022223333", "010-9999-8888", "01077776666"], number => whole.Contains(number, StringComparison.Ordinal));
        Assert.Contains("010••••••78", whole, StringComparison.Ordinal);

        await shown.Rows.Nth(0).GetByRole(AriaRole.Button, new() { Name = "Show numbers" }).ClickAsync();
        await Expect(shown.Rows.Nth(0)).ToContainTextAsync("01012345678");
        await shown.Rows.Nth(0).GetByRole(AriaRole.Button, new() { Name = "Hide numbers" }).ClickAsync();
        await Expect(shown.Rows.Nth(0)).ToContainTextAsync("010••••••78");
    });
}
