using Microsoft.Playwright;
using ScheduledSms.Emulator.BrowserTests.Testing;
using static Microsoft.Playwright.Assertions;

namespace ScheduledSms.Emulator.BrowserTests;

/// <summary>A fault placed on the page hits the client, and its hits are counted as they happen.</summary>
public sealed class FaultTests(Browser browser)
{
    [Fact]
    public Task A_lost_response_is_unknown_to_the_client() => browser.ShowAsync(async shown =>
    {
        await shown.Page.GetByRole(AriaRole.Tab, new() { Name = "Faults" }).ClickAsync();
        await shown.Button("Lose the response").ClickAsync();
        await Expect(shown.Page.Locator(".fault")).ToContainTextAsync("Fault 1: reset");
        await Expect(shown.Page.Locator(".fault-hits")).ToHaveTextAsync("0 of 0 hit");

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => shown.RemindAsync("15:00", TimeSpan.FromHours(1), "13812345678"));

        Assert.Equal(SendOutcome.Unknown, failure.Outcome);
        await Expect(shown.Page.Locator(".fault-hits")).ToHaveTextAsync("1 of 1 hit");
        await shown.Button("Stop: Fault 1").ClickAsync();
        await Expect(shown.Page.Locator(".fault")).ToHaveCountAsync(0);
        Assert.Empty(shown.Emulator.Faults.Placed);
    });

    [Fact]
    public Task A_fault_is_made_with_the_form() => browser.ShowAsync(async shown =>
    {
        await shown.Page.GetByRole(AriaRole.Tab, new() { Name = "Faults" }).ClickAsync();
        var form = shown.Page.Locator(".fault-form");
        await form.GetByLabel("Provider").SelectOptionAsync("jsms");
        await form.GetByLabel("Operation").SelectOptionAsync("schedule.create");
        await form.GetByLabel("When").SelectOptionAsync("beforeCommit");
        await form.GetByLabel("What happens").SelectOptionAsync("status");
        await form.GetByLabel("status", new() { Exact = true }).FillAsync("429");
        await form.GetByLabel("retryAfter").FillAsync("3");
        await form.GetByRole(AriaRole.Button, new() { Name = "Add fault" }).ClickAsync();
        await Expect(shown.Page.Locator(".fault")).ToContainTextAsync("status (429, 3)");

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => shown.RemindAsync("15:00", TimeSpan.FromHours(1), "13812345678"));

        Assert.Equal((SendOutcome.Throttled, TimeSpan.FromSeconds(3)), (failure.Outcome, failure.RetryAfter));
        await shown.Page.GetByRole(AriaRole.Tab, new() { Name = "Requests" }).ClickAsync();
        var request = shown.Page.Locator("#request-table .table-body .row");
        await Expect(request).ToContainTextAsync("429");
        await Expect(request).ToContainTextAsync("fault 1");
        await request.ClickAsync();
        await Expect(shown.Page.Locator("#request-detail")).ToContainTextAsync("It changed nothing.");
    });
}
