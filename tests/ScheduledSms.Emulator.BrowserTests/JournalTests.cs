using Microsoft.Playwright;
using ScheduledSms.Emulator.BrowserTests.Testing;
using ScheduledSms.Emulator.Faults;
using static Microsoft.Playwright.Assertions;

namespace ScheduledSms.Emulator.BrowserTests;

/// <summary>The journal: every request is reached and found, and says why it was rejected and what a fault did to it.</summary>
public sealed class JournalTests(Browser browser)
{
    [Fact]
    public Task All_of_it_is_reached_and_searched() => browser.ShowAsync(async shown =>
    {
        const int Count = 1200;
        using var client = new HttpClient { BaseAddress = shown.Emulator.Url };
        for (var number = 0; number < Count; number++)
        {
            using var response = await client.GetAsync($"v1/schedule/s{number:D4}", TestContext.Current.CancellationToken);
        }

        await shown.Page.GetByRole(AriaRole.Tab, new() { Name = "Requests" }).ClickAsync();
        await Expect(Found(shown)).ToHaveTextAsync("1,200 in all");
        await Rows(shown).First.FocusAsync();
        await shown.Page.Keyboard.PressAsync("End");
        await Expect(Rows(shown).Filter(new() { HasText = "GET /v1/schedule/s0000" })).ToBeFocusedAsync();

        await Search(shown).FillAsync("S07");
        await Expect(Found(shown)).ToHaveTextAsync("100 of 1,200");
        await Expect(Rows(shown).First).ToContainTextAsync("GET /v1/schedule/s0799");
        await Expect(shown.Page.Locator("#count-requests")).ToHaveTextAsync("1,200");
        await Search(shown).FillAsync("s9999");
        await Expect(shown.Page.Locator("#requests-empty")).ToContainTextAsync("No request matches");
    });

    [Fact]
    public Task A_rejection_shows_the_providers_code_and_is_found_by_it_and_by_our_request_id() => browser.ShowAsync(async shown =>
    {
        var rejected = await Assert.ThrowsAsync<ScheduledSmsException>(() => shown.RemindAsync("15:00", TimeSpan.FromHours(1), "10000050024"));
        await shown.ScheduleAsync("내일 10시", TimeSpan.FromHours(1));
        await shown.Page.GetByRole(AriaRole.Tab, new() { Name = "Requests" }).ClickAsync();

        await Search(shown).FillAsync("50024");
        await Expect(Rows(shown)).ToHaveCountAsync(1);
        await Expect(Rows(shown).Locator(".status")).ToHaveTextAsync("40350024");
        await Search(shown).FillAsync(rejected.RequestId!);
        await Expect(Rows(shown)).ToHaveCountAsync(1);
        await Expect(Rows(shown).Locator(".operation")).ToHaveTextAsync("schedule.create");
        await Rows(shown).ClickAsync();
        await Expect(Detail(shown)).ToContainTextAsync("Provider's code: 50024");

        await Search(shown).FillAsync("010-1234-5678");
        await Expect(Rows(shown).First.Locator(".operation")).ToHaveTextAsync("group.messages.add");
    });

    [Fact]
    public Task What_a_fault_did_stands_in_full_however_long_and_after_it_was_taken_away() => browser.ShowAsync(async shown =>
    {
        var body = "{\"why\":\"" + new string('x', 3000) + "END\"}";
        var fault = shown.Emulator.Faults.Add(new Fault { Point = FaultPoint.BeforeCommit, Action = FaultAction.Body(418, body) });
        await Assert.ThrowsAsync<ScheduledSmsException>(() => shown.RemindAsync("15:00", TimeSpan.FromHours(1), "13812345678"));
        shown.Emulator.Faults.Remove(fault.Id);

        await shown.Page.GetByRole(AriaRole.Tab, new() { Name = "Requests" }).ClickAsync();
        await Expect(Rows(shown)).ToContainTextAsync("fault 1: body (418");
        await Rows(shown).ClickAsync();

        var effect = Detail(shown).Locator(".fault-effect");
        await Expect(effect).ToContainTextAsync("Responds with this status and this body, sent as JSON.");
        await Expect(effect).ToContainTextAsync("Read, but never carried out");
        await Expect(effect.Locator(".raw")).ToContainTextAsync("xEND\"}");
        Assert.True(await effect.Locator(".raw").EvaluateAsync<bool>("raw => raw.scrollWidth <= raw.clientWidth + 1"));
    });

    private static ILocator Rows(ShownEmulator shown) => shown.Page.Locator("#request-table .table-body .row");

    private static ILocator Detail(ShownEmulator shown) => shown.Page.Locator("#request-detail");

    private static ILocator Search(ShownEmulator shown) => shown.Page.Locator("#request-search");

    private static ILocator Found(ShownEmulator shown) => shown.Page.Locator("#requests-found");
}
