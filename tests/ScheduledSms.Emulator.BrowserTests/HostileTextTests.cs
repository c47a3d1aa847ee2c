using Microsoft.Playwright;
using ScheduledSms.Emulator.BrowserTests.Testing;
using ScheduledSms.Jsms;
using static Microsoft.Playwright.Assertions;

namespace ScheduledSms.Emulator.BrowserTests;

/// <summary>Whatever a request contains is shown as text. A script that ran would open a dialog, which every test here reports.</summary>
public sealed class HostileTextTests(Browser browser)
{
    private const string Image = "<img src=x onerror=alert(1)>";
    private const string Link = "javascript:alert(2)";

    [Fact]
    public Task A_message_s_text_and_reference_stay_text() => browser.ShowAsync(async shown =>
    {
        await shown.ScheduleAsync($"{Image}<script>alert(3)</script>", TimeSpan.FromHours(1), Link);
        await Expect(shown.Rows.Nth(0)).ToContainTextAsync(Image);
        await shown.Rows.Nth(0).ClickAsync();

        await Expect(shown.Detail.Locator(".detail-text")).ToHaveTextAsync($"{Image}<script>alert(3)</script>");
        await Expect(shown.Detail).ToContainTextAsync(Link);
        await OpenRequestsAsync(shown);
        await AssertNothingWasMadeOfItAsync(shown);
    });

    [Fact]
    public Task A_template_s_parameters_stay_text() => browser.ShowAsync(async shown =>
    {
        await shown.Jsms.CreateScheduleAsync(new JsmsScheduleRequest
        {
            SendAt = shown.Emulator.Clock.UtcNow.AddHours(1),
            Mobile = "13812345678",
            TemplateId = 1250,
            TemplateParameters = new Dictionary<string, string> { [Image] = Link, ["time"] = "</pre><svg onload=alert(4)>" },
        });
        await shown.Rows.Nth(0).ClickAsync();

        await Expect(shown.Detail.Locator(".people")).ToContainTextAsync(Image);
        await OpenRequestsAsync(shown);
        await AssertNothingWasMadeOfItAsync(shown);
    });

    [Fact]
    public Task What_turns_the_direction_or_cannot_be_seen_is_spelled_out() => browser.ShowAsync(async shown =>
    {
        await shown.RemindAsync("invoice\u202Etxt.exe\u0007\u200B", TimeSpan.FromHours(1), "13812345678");
        await shown.Rows.Nth(0).ClickAsync();

        var parameter = shown.Detail.Locator(".people .foreign").Last;
        await Expect(parameter).ToHaveTextAsync("""time = invoice\u202etxt.exe\u0007\u200b""");
        Assert.Equal("isolate", await parameter.EvaluateAsync<string>("node => getComputedStyle(node).unicodeBidi"));
    });

    [Fact]
    public Task A_request_s_path_and_body_stay_text() => browser.ShowAsync(async shown =>
    {
        using var client = new HttpClient { BaseAddress = shown.Emulator.Url };
        using var content = new StringContent($"{{\"{Image}\":\"{Link}\"}}");
        using var response = await client.PostAsync("/<svg/onload=alert(5)>?javascript:alert(6)", content, TestContext.Current.CancellationToken);
        await shown.Page.GetByRole(AriaRole.Tab, new() { Name = "Requests" }).ClickAsync();
        await shown.Page.Locator("#request-table .table-body .row").ClickAsync();

        await Expect(shown.Page.Locator("#request-detail")).ToContainTextAsync(Image);
        await Expect(shown.Page.Locator("#request-detail")).ToContainTextAsync("javascript:alert(6)");
        await AssertNothingWasMadeOfItAsync(shown);
    });

    private static async Task OpenRequestsAsync(ShownEmulator shown)
    {
        foreach (var summary in await shown.Detail.Locator(".exchange summary").AllAsync())
            await summary.ClickAsync();
        await Expect(shown.Detail.Locator(".raw").First).ToBeVisibleAsync();
    }

    private static async Task AssertNothingWasMadeOfItAsync(ShownEmulator shown)
    {
        await Expect(shown.Page.Locator("img:not([src='icon.svg']), [onerror], [onload], [href^='javascript'], body script, body style")).ToHaveCountAsync(0);
    }
}
