using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using ScheduledSms.Emulator.BrowserTests.Testing;
using static Microsoft.Playwright.Assertions;

namespace ScheduledSms.Emulator.BrowserTests;

/// <summary>axe reports no violations, on any view, in both color schemes and at both widths.</summary>
public sealed class AccessibilityTests(Browser browser)
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    public static TheoryData<ColorScheme, int, string> Looks() => new()
    {
        { ColorScheme.Light, 1280, "en-GB" },
        { ColorScheme.Dark, 1280, "ko-KR" },
        { ColorScheme.Light, 390, "zh-CN" },
        { ColorScheme.Dark, 390, "en-GB" },
    };

    [Theory]
    [MemberData(nameof(Looks))]
    public Task Every_view_passes(ColorScheme light, int width, string locale) => browser.ShowAsync(
        async shown =>
        {
            await AssertPassesAsync(shown, "empty");
            await DemoMessages.PutAsync(shown);
            await Expect(shown.Rows.Nth(4)).ToBeVisibleAsync();
            await AssertPassesAsync(shown, "messages");
            await shown.Rows.Nth(0).Locator(".when").ClickAsync();
            await shown.Detail.Locator(".exchange summary").First.ClickAsync();
            await Expect(shown.Detail.Locator(".raw").First).ToBeVisibleAsync();
            await AssertPassesAsync(shown, "message");
            await shown.Page.Keyboard.PressAsync("Escape");
            await PutEveryOutcomeAsync(shown);
            await AssertPassesAsync(shown, "outcomes");
            await shown.Rows.Nth(0).Locator(".when").ClickAsync();
            await Expect(shown.Detail.Locator(".people li")).ToHaveCountAsync(4);
            await AssertPassesAsync(shown, "recipients");
            await shown.Page.Keyboard.PressAsync("Escape");
            await shown.Page.Locator("[data-focus=twins]").ClickAsync();
            await AssertPassesAsync(shown, "duplicates");
            await shown.Page.Keyboard.PressAsync("Escape");
            await shown.Page.Locator("#help").ClickAsync();
            await AssertPassesAsync(shown, "keys");
            await shown.Page.Keyboard.PressAsync("Escape");
            await shown.Page.Locator("#tab-requests").ClickAsync();
            await shown.Page.Locator("#request-table .table-body .row").First.ClickAsync();
            await Expect(shown.Page.Locator("#request-detail .raw").First).ToBeVisibleAsync();
            await AssertPassesAsync(shown, "requests");
            await shown.Page.Keyboard.PressAsync("Escape");
            await shown.Page.Locator("#tab-faults").ClickAsync();
            await shown.Page.Locator(".fault-form summary").ClickAsync();
            await AssertPassesAsync(shown, "faults");
            await shown.Page.Locator("#tab-emulator").ClickAsync();
            await shown.Page.Locator(".quirk select").First.SelectOptionAsync("true");
            await Expect(shown.Page.Locator(".quirk.changed")).ToHaveCountAsync(2);
            await AssertPassesAsync(shown, "emulator");
            await shown.Page.Locator(".state-part .danger").ClickAsync();
            await AssertPassesAsync(shown, "question");
            await shown.Page.Keyboard.PressAsync("Escape");
            await shown.Page.Locator("#clock-to").ClickAsync();
            await shown.Page.Locator("#clock-to-time").FillAsync("2020-01-01T00:00:01");
            await shown.Page.Keyboard.PressAsync("Enter");
            await AssertPassesAsync(shown, "time");
        },
        // Only here: axe is a script that the page's policy blocks.
        new BrowserNewContextOptions { ColorScheme = light, Locale = locale, ViewportSize = new ViewportSize { Width = width, Height = 844 }, BypassCSP = true });

    // The newest message has one recipient of each outcome; four others are there twice.
    private static async Task PutEveryOutcomeAsync(ShownEmulator shown)
    {
        for (var number = 0; number < 4; number++)
        {
            for (var times = 0; times < 2; times++)
                await shown.ScheduleAsync("두 번", TimeSpan.FromMinutes(1), null, FormattableString.Invariant($"010-1234-560{number}"));
        }

        await shown.ScheduleAsync("결과", TimeSpan.FromMinutes(1), null, "010-1111-2222", "010-0000-3059", "010-0000-3000", "010-0000-1062");
        await shown.Emulator.Clock.AdvanceAsync(TimeSpan.FromMinutes(2));
        await Expect(shown.Rows.Nth(0).Locator(".counts .state")).ToHaveCountAsync(4);
        await Expect(shown.Page.Locator("#banners section")).ToBeVisibleAsync();
    }

    private static async Task AssertPassesAsync(ShownEmulator shown, string view)
    {
        if (!await shown.Page.EvaluateAsync<bool>("() => 'axe' in window"))
            await shown.Page.AddScriptTagAsync(new PageAddScriptTagOptions { Content = Axe });
        var violations = await shown.Page.EvaluateAsync<JsonElement>(
            "async () => (await axe.run()).violations.map(rule => `${rule.id}: ${rule.help}: ${rule.nodes.slice(0, 3).map(node => `${node.html} ${node.failureSummary}`).join(' | ')}`)");
        Assert.True(violations.GetArrayLength() == 0, $"{view}: {string.Join('\n', violations.EnumerateArray().Select(violation => violation.GetString()))}");
    }
}
