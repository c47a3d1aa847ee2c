using Microsoft.Playwright;
using ScheduledSms.Emulator.BrowserTests.Testing;
using static Microsoft.Playwright.Assertions;

namespace ScheduledSms.Emulator.BrowserTests;

/// <summary>
/// Screenshots of the page, in artifacts/screenshots. With SCHEDULEDSMS_UPDATE_SCREENSHOTS=1 the README's are updated too,
/// on a machine whose fonts include Hangul.
/// </summary>
public sealed class ScreenshotTests(Browser browser)
{
    private const int MostBytes = 200_000;

    [Theory]
    [InlineData("dashboard", 1280, 800, ColorScheme.Light)]
    [InlineData("dashboard-dark", 1280, 800, ColorScheme.Dark)]
    [InlineData("dashboard-narrow", 390, 844, ColorScheme.Light)]
    public Task A_picture_is_taken(string name, int width, int height, ColorScheme light) => browser.ShowAsync(
        async shown =>
        {
            await DemoMessages.PutAsync(shown);
            await Expect(shown.Page.Locator("#found")).ToHaveTextAsync("29 in all");
            await shown.Page.Locator("[name=sort]").SelectOptionAsync("due asc", new() { Force = true });
            await shown.Button("Day").ClickAsync();
            await Expect(shown.Rows.Nth(0)).ToContainTextAsync("slot-3318");
            await Expect(shown.Page.Locator(".timeline-said")).ToContainTextAsync("17 scheduled, 8 sent");
            if (width > 1000)
            {
                await shown.Page.Locator("#message-table").GetByText("slot-3318").ClickAsync();
                await Expect(shown.Detail.Locator(".people li")).ToHaveCountAsync(3);
            }

            var picture = await shown.Page.ScreenshotAsync(new PageScreenshotOptions { Animations = ScreenshotAnimations.Disabled });
            Assert.InRange(picture.Length, 10_000, MostBytes);
            Save(Path.Combine("artifacts", "screenshots"), name, picture);
            if (Environment.GetEnvironmentVariable("SCHEDULEDSMS_UPDATE_SCREENSHOTS") is "1")
                Save(Path.Combine(".github", "images"), name, picture);
        },
        new BrowserNewContextOptions { ColorScheme = light, ViewportSize = new ViewportSize { Width = width, Height = height } });

    private static void Save(string folder, string name, byte[] picture) =>
        File.WriteAllBytes(Path.Combine(Directory.CreateDirectory(Path.Combine(Repository.Root, folder)).FullName, name + ".png"), picture);
}
