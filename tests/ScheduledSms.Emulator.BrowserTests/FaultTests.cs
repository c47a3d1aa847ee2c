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

    [Fact]
    public Task A_kind_is_explained_in_words_and_comes_with_its_example() => browser.ShowAsync(async shown =>
    {
        await shown.Page.GetByRole(AriaRole.Tab, new() { Name = "Faults" }).ClickAsync();
        var form = shown.Page.Locator(".fault-form");
        await form.GetByLabel("When").SelectOptionAsync("beforeCommit");
        await form.GetByLabel("What happens").SelectOptionAsync("redirect");

        await Expect(form.Locator(".fault-effect")).ToHaveTextAsync("Redirects the client to another address.");
        await Expect(form.GetByLabel("status", new() { Exact = true })).ToHaveValueAsync("307");
        await Expect(form.GetByLabel("location")).ToHaveValueAsync("/elsewhere");
        await shown.Page.GetByLabel("Language").SelectOptionAsync("zh");
        await Expect(form.Locator(".fault-effect")).ToHaveTextAsync("将客户端重定向到另一个地址。");
        await shown.Page.GetByLabel("语言").SelectOptionAsync("ko");
        await Expect(form.Locator(".fault-effect")).ToHaveTextAsync("클라이언트를 다른 주소로 리디렉션합니다.");
        await form.GetByRole(AriaRole.Button, new() { Name = "장애 추가" }).ClickAsync();
        await Expect(shown.Page.Locator(".fault")).ToContainTextAsync("redirect (307, /elsewhere)");
        await Expect(shown.Page.Locator(".fault")).ToContainTextAsync("클라이언트를 다른 주소로 리디렉션합니다.");
    });

    [Fact]
    public Task Every_kind_has_words_and_one_without_has_the_catalog_s_or_its_name() => browser.ShowAsync(async shown =>
    {
        await shown.Page.RouteAsync("**/v1/faults/catalog", async route =>
        {
            var response = await route.FetchAsync();
            var catalog = System.Text.Json.Nodes.JsonNode.Parse(await response.TextAsync())!;
            catalog["actions"]!.AsArray().Add(System.Text.Json.Nodes.JsonNode.Parse("""{"kind":"flipBits","summary":"Flips a bit.","points":["afterCommit"],"members":[]}"""));
            catalog["actions"]!.AsArray().Add(System.Text.Json.Nodes.JsonNode.Parse("""{"kind":"loseHalf","points":["afterCommit"],"members":[]}"""));
            await route.FulfillAsync(new() { Response = response, Body = catalog.ToJsonString() });
        });
        await shown.Page.ReloadAsync();
        await shown.Page.GetByRole(AriaRole.Tab, new() { Name = "Faults" }).ClickAsync();
        var form = shown.Page.Locator(".fault-form");
        foreach (var point in new[] { "beforeCommit", "midResponse", "afterCommit" })
        {
            await form.GetByLabel("When").SelectOptionAsync(point);
            foreach (var kind in await form.Locator("[name=kind] option").AllTextContentsAsync())
            {
                await form.GetByLabel("What happens").SelectOptionAsync(kind);
                var words = await form.Locator(".fault-effect").TextContentAsync();
                Assert.True(kind switch { "flipBits" => words is "Flips a bit.", "loseHalf" => words is "lose half", _ => words!.EndsWith('.') }, $"{kind}: {words}");
            }
        }
    });
}
