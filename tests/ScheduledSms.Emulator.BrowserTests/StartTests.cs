using System.Diagnostics;
using Microsoft.Playwright;
using ScheduledSms.Emulator.BrowserTests.Testing;
using static Microsoft.Playwright.Assertions;

namespace ScheduledSms.Emulator.BrowserTests;

/// <summary>The empty page: what to copy, and that it works.</summary>
public sealed class StartTests(Browser browser)
{
    [Fact]
    public Task The_terminal_s_example_is_copied_and_does_what_it_says() => browser.ShowAsync(async shown =>
    {
        Assert.SkipUnless(File.Exists("/bin/bash") && File.Exists("/usr/bin/curl"), "The copied commands need bash and curl.");
        await shown.Button("Copy: Try it in a terminal").ClickAsync();
        await Expect(shown.Page.Locator(".toast")).ToHaveTextAsync("Copied");
        var commands = await shown.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        Assert.Contains(shown.Emulator.Url.AbsoluteUri, commands, StringComparison.Ordinal);

        using var bash = Process.Start(new ProcessStartInfo("/bin/bash", ["-c", commands]) { Environment = { ["NO_PROXY"] = "127.0.0.1" }, RedirectStandardOutput = true, RedirectStandardError = true })!;
        await bash.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, bash.ExitCode);
        Assert.Equal("13812345678", Assert.Single(shown.Emulator.Delivered).To);
        Assert.Equal(ShownEmulator.Start.AddHours(1), shown.Emulator.Clock.UtcNow);
        await Expect(shown.Rows).ToHaveCountAsync(1);
    });

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public Task A_secret_is_copied_whole_and_stands_on_one_line(int width) => browser.ShowAsync(
        async shown =>
        {
            var secret = shown.Page.GetByText(DevelopmentKeys.SolapiApiSecret, new() { Exact = true });
            await Expect(secret).ToBeVisibleAsync();
            Assert.Equal(1, await secret.EvaluateAsync<int>("code => { const range = document.createRange(); range.selectNodeContents(code); return new Set([...range.getClientRects()].map(line => line.top)).size; }"));

            await secret.Locator("xpath=..").GetByRole(AriaRole.Button, new() { Name = "Copy: Secret" }).ClickAsync();

            Assert.Equal(DevelopmentKeys.SolapiApiSecret, await shown.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
        },
        new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 844 } });

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public Task A_disabled_button_is_legible(ColorScheme light) => browser.ShowAsync(
        async shown =>
        {
            await Expect(shown.Page.Locator("#clock-skip")).ToBeDisabledAsync();
            var contrast = await shown.Page.Locator("#clock-skip").EvaluateAsync<double>("""
                button => {
                  const levels = color => color.match(/[\d.]+/g).slice(0, 3).map(Number).map(level => level / 255).map(level => level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4);
                  const light = color => { const [red, green, blue] = levels(color); return 0.2126 * red + 0.7152 * green + 0.0722 * blue; };
                  if (getComputedStyle(button).opacity !== '1') return 0;
                  const [front, back] = [getComputedStyle(button).color, getComputedStyle(button.closest('.top-bar')).backgroundColor].map(light);
                  return (Math.max(front, back) + 0.05) / (Math.min(front, back) + 0.05);
                }
                """);
            Assert.InRange(contrast, 4.5, 21);
            Assert.Equal("dashed", await shown.Page.Locator("#clock-skip").EvaluateAsync<string>("button => getComputedStyle(button).borderTopStyle"));
        },
        new BrowserNewContextOptions { ColorScheme = light });

    [Fact]
    public Task A_newer_line_takes_the_place_of_an_older_one() => browser.ShowAsync(async shown =>
    {
        for (var clicks = 0; clicks < 4; clicks++)
            await shown.Button("+1 min: one minute on").ClickAsync();
        await Expect(shown.Page.Locator("#clock-now")).ToHaveTextAsync("2026-12-21 11:34:00");
        await Expect(shown.Page.Locator(".toast")).ToHaveCountAsync(1);
    });
}
