using System.Diagnostics;
using Microsoft.Playwright;
using ScheduledSms.Emulator.BrowserTests.Testing;
using static Microsoft.Playwright.Assertions;

namespace ScheduledSms.Emulator.BrowserTests;

/// <summary>Copied text does what it shows.</summary>
[Collection(Clipboard)]
public sealed class CopyTests(Browser browser)
{
    // The browser has only one, so tests that use it take turns.
    internal const string Clipboard = "Clipboard";

    [Theory]
    [InlineData("jsms", "schedule.create")]
    [InlineData("solapi", "group.create")]
    public Task A_request_copied_as_curl_is_the_same_request_again(string provider, string operation) => browser.ShowAsync(async shown =>
    {
        Assert.SkipUnless(File.Exists("/bin/bash") && File.Exists("/usr/bin/curl") && File.Exists("/usr/bin/openssl"), "The copied command needs bash, curl and openssl.");
        await shown.RemindAsync("it's 3 \"o'clock\" $HOME `date`", TimeSpan.FromHours(1), "13812345678");
        await shown.ScheduleAsync("예약", TimeSpan.FromHours(1), "it's $HOME");
        await shown.Page.Locator("#tab-requests").ClickAsync();
        await shown.Page.Locator("#request-table .table-body .row", new() { HasText = operation }).ClickAsync();

        var command = await CopyAsync(shown, "Copy as curl");
        await RunAsync(command);

        var requests = shown.Emulator.Requests.Where(request => request.Provider == provider && request.Operation == operation).ToList();
        Assert.Equal(2, requests.Count);
        Assert.Equal((requests[0].Path, requests[0].Body, requests[0].Status, true), (requests[1].Path, requests[1].Body, requests[1].Status, requests[1].Committed));
    });

    [Fact]
    public Task One_text_for_all_copied_as_CSharp_is_the_common_call() => browser.ShowAsync(async shown =>
    {
        await shown.ScheduleAsync("내일 \"10시\"\n예약", TimeSpan.FromHours(24), "order-1", "010-1234-5678", "010-2222-3333");
        await shown.Rows.Nth(0).Locator(".when").ClickAsync();
        await Expect(shown.Detail.Locator(".people li")).ToHaveCountAsync(2);

        var code = await CopyAsync(shown, "Copy as C#");

        Assert.Equal(
            """
            var scheduled = (await client.ScheduleAsync(new ScheduledMessageRequest
            {
                SendAt = new DateTimeOffset(2026, 12, 22, 11, 30, 0, TimeSpan.FromHours(9)),
                Content = MessageContent.Text("내일 \"10시\"\n예약", "0212345678"),
                Reference = "order-1",
                Recipients =
                [
                    new() { PhoneNumber = PhoneNumber.Parse("01012345678", "82") },
                    new() { PhoneNumber = PhoneNumber.Parse("01022223333", "82") },
                ],
            })).EnsureAllAccepted();

            """,
            code);
    });

    internal static async Task<string> CopyAsync(ShownEmulator shown, string button)
    {
        await shown.Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await Expect(shown.Page.Locator(".toast").Last).ToHaveTextAsync("Copied");
        return await shown.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
    }

    private static async Task RunAsync(string command)
    {
        using var shell = Process.Start(new ProcessStartInfo("/bin/bash") { ArgumentList = { "-ec", command }, RedirectStandardOutput = true, RedirectStandardError = true })!;
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(shell.ExitCode == 0, await shell.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
    }
}
