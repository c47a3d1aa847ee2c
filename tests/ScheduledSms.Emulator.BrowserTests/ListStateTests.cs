using Microsoft.Playwright;
using ScheduledSms.Emulator.BrowserTests.Testing;
using static Microsoft.Playwright.Assertions;

namespace ScheduledSms.Emulator.BrowserTests;

/// <summary>The list says whether it is loading or offline, and keeps its columns apart.</summary>
public sealed class ListStateTests(Browser browser)
{
    [Fact]
    public Task While_loading_it_says_so() => browser.ShowAsync(async shown =>
    {
        await shown.ScheduleAsync("예약", TimeSpan.FromHours(1));
        await Expect(shown.Rows).ToHaveCountAsync(1);
        var release = new TaskCompletionSource();
        foreach (var path in new[] { "**/v1/messages?*", "**/v1/timeline?*" })
        {
            await shown.Page.RouteAsync(path, async route =>
            {
                await release.Task;
                await route.ContinueAsync();
            });
        }

        await shown.Page.ReloadAsync();
        await Expect(shown.Page.Locator("#found")).ToHaveTextAsync("Loading …");
        await Expect(shown.Page.Locator(".timeline-said")).ToHaveTextAsync("Loading …");
        await Expect(shown.Page.Locator("#empty")).ToBeHiddenAsync();
        release.SetResult();

        await Expect(shown.Page.Locator("#found")).ToHaveTextAsync("1 in all");
    });

    [Fact]
    public Task Offline_it_says_of_when_it_is() => browser.ShowAsync(async shown =>
    {
        await shown.ScheduleAsync("예약", TimeSpan.FromHours(1));
        await Expect(shown.Rows).ToHaveCountAsync(1);

        await shown.Emulator.DisposeAsync();

        await Expect(shown.Page.Locator("#found")).ToContainTextAsync("Offline: as of ");
        await Expect(shown.Rows).ToHaveCountAsync(1);
        shown.Forgive("net::ERR_");
    });

    [Theory]
    [InlineData(1280, true)]
    [InlineData(1280, false)]
    [InlineData(1920, true)]
    [InlineData(1920, false)]
    [InlineData(390, false)]
    public Task No_column_runs_into_another_and_all_stand_on_one_line(int width, bool opensOne) => browser.ShowAsync(
        async shown =>
        {
            await shown.ScheduleAsync("긴 내용입니다. ".PadRight(70, '가'), TimeSpan.FromMinutes(1), "a-reference-that-is-rather-long-too", [.. Numbers()]);
            await shown.RemindAsync("15:00", TimeSpan.FromDays(30), "13812345678", "13900000001");
            await shown.Emulator.Clock.AdvanceAsync(TimeSpan.FromHours(1));
            await Expect(shown.Rows).ToHaveCountAsync(2);
            if (opensOne)
                await shown.Rows.Nth(1).Locator(".when").ClickAsync();

            var faults = await shown.Page.EvaluateAsync<string[]>(Faults);
            Assert.Empty(faults);
        },
        new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 800 } });

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public Task A_disabled_button_is_legible(ColorScheme colors) => browser.ShowAsync(
        async shown =>
        {
            await shown.ScheduleAsync("예약", TimeSpan.FromMinutes(1));
            await shown.Emulator.Clock.AdvanceAsync(TimeSpan.FromHours(1));
            await shown.Rows.Nth(0).Locator(".when").ClickAsync();
            await Expect(shown.Detail.GetByRole(AriaRole.Button, new() { Name = "Deliver now" })).ToBeDisabledAsync();

            var contrasts = await shown.Page.EvaluateAsync<double[]>(Contrasts);
            Assert.Equal(3, contrasts.Length);
            Assert.All(contrasts, contrast => Assert.True(contrast >= 4.5, $"{contrast}"));
        },
        new BrowserNewContextOptions { ColorScheme = colors });

    private static IEnumerable<string> Numbers() =>
        Enumerable.Range(0, 1234).Select(number => FormattableString.Invariant($"0102000{number:0000}")).Concat(["010-0000-3059", "010-0000-3000", "010-0000-1062"]);

    // Text wider than its cell without an ellipsis, cells that overlap, and cells of a line whose middles differ.
    private const string Faults = """
        () => [...document.querySelectorAll("#message-table .row")].flatMap(row => {
          const cells = [...row.querySelectorAll(".cell")].filter(cell => cell.offsetWidth > 0 && cell.textContent !== "");
          const boxes = cells.map(cell => cell.getBoundingClientRect());
          const overlaps = boxes.flatMap((a, i) => boxes.slice(i + 1).filter(b => a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5).map(() => `overlap: ${cells[i].className}`));
          const cut = cells.filter(cell => cell.matches(".counts, .state-cell, .to-cell, .when") && !cell.closest(".head-row") && cell.scrollWidth > cell.clientWidth + 0.5).map(cell => `cut: ${cell.className} ${cell.textContent}`);
          const middles = innerWidth < 760 ? [] : cells.flatMap(cell => {
            const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
            const found = [];
            while (walker.nextNode()) {
              const range = document.createRange();
              range.selectNode(walker.currentNode);
              const box = range.getBoundingClientRect();
              if (box.width > 1 && !walker.currentNode.parentElement.closest(".hidden-label")) found.push(box.top + box.height / 2);
            }
            return found;
          });
          const uneven = Math.max(...middles) - Math.min(...middles) > 0.6 ? [`uneven: ${middles}`] : [];
          return [...overlaps, ...cut, ...uneven];
        })
        """;

    private const string Contrasts = """
        () => {
          const luminance = color => {
            const [r, g, b] = color.match(/[\d.]+/g).slice(0, 3).map(Number).map(part => part / 255).map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const background = node => (getComputedStyle(node).backgroundColor.match(/rgba\(.*, 0\)/) ? background(node.parentElement) : getComputedStyle(node).backgroundColor);
          return [...document.querySelectorAll("#message-detail button:disabled")].map(button => {
            const style = getComputedStyle(button);
            const [dark, light] = [luminance(style.color), luminance(background(button))].sort((a, b) => a - b);
            return (light + 0.05) / (dark + 0.05) * Number(style.opacity);
          });
        }
        """;
}
