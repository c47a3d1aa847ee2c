using Microsoft.Playwright;
using ScheduledSms.Emulator.BrowserTests.Testing;
using static Microsoft.Playwright.Assertions;

namespace ScheduledSms.Emulator.BrowserTests;

/// <summary>What became of each person is told: in the list, by the filters, and in the message.</summary>
public sealed class OutcomeTests(Browser browser)
{
    // Numbers whose messages are reported as failed, rejected as they are added, and never reported.
    private const string Failing = "010-0000-3059";
    private const string AlsoFailing = "010-0000-3058";
    private const string Rejected = "010-0000-1062";
    private const string Silent = "010-0000-3000";

    [Fact]
    public Task A_message_that_nobody_received_is_not_shown_as_sent() => browser.ShowAsync(async shown =>
    {
        await PutAsync(shown);

        await AssertRowAsync(shown, "nobody", "failed", "Failed", "2 failed");
        await AssertRowAsync(shown, "somebody", "failed", "Partly failed", "1 delivered 1 failed 1 not reported 1 rejected");
        await AssertRowAsync(shown, "silence", "sending", "Sending", "1 not reported");
        await AssertRowAsync(shown, "everybody", "sent", "Delivered", "2 delivered");
        await AssertRowAsync(shown, "waiting", "scheduled", "Scheduled", "1 accepted 1 rejected");
        // Each has a shape of its own, too.
        var shapes = await shown.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('#message-table .state-cell use')].map(use => use.getAttribute('href'))");
        Assert.Equal(shapes.Length, shapes.Distinct(StringComparer.Ordinal).Count());
    });

    [Theory]
    [InlineData("Failed", "somebody, nobody")]
    [InlineData("With rejected recipients", "waiting, somebody")]
    [InlineData("Not reported", "silence, somebody")]
    [InlineData("Scheduled", "waiting")]
    public Task A_filter_finds_what_happened_to_anybody(string state, string references) => browser.ShowAsync(async shown =>
    {
        await PutAsync(shown);
        await shown.Page.Locator("[name=state]").SelectOptionAsync(new SelectOptionValue { Label = state });

        var expected = references.Split(", ");
        await Expect(shown.Page.Locator("#found")).ToHaveTextAsync($"{expected.Length} of 5");
        await Expect(shown.Rows.Locator(".reference")).ToHaveTextAsync(expected);
    });

    [Fact]
    public Task The_timeline_counts_a_message_in_which_somebody_failed_as_failed() => browser.ShowAsync(async shown =>
    {
        await PutAsync(shown);
        await shown.Page.GetByRole(AriaRole.Button, new() { Name = "Day", Exact = true }).ClickAsync();

        await Expect(shown.Page.Locator(".timeline-said")).ToHaveTextAsync("1 scheduled, 2 sent, 2 failed");
        // The words are the legend: each has its swatch.
        await Expect(shown.Page.Locator(".timeline-said .swatch")).ToHaveCountAsync(3);
    });

    [Fact]
    public Task The_message_says_what_became_of_each() => browser.ShowAsync(async shown =>
    {
        await PutAsync(shown);
        await shown.Page.Locator("#search").FillAsync("somebody");
        await Expect(shown.Rows).ToHaveCountAsync(1);
        await shown.Rows.Nth(0).Locator(".when").ClickAsync();

        await Expect(shown.Detail.Locator("h2")).ToHaveTextAsync("Partly failed");
        await Expect(shown.Detail.Locator(".people .state")).ToHaveTextAsync(["rejected", "delivered", "failed", "not reported"]);
        // Its requests say what they were and how they ended, before they are opened.
        await Expect(shown.Detail.Locator(".exchange summary")).ToHaveTextAsync(
            [new System.Text.RegularExpressions.Regex("group.create.*200"), new("group.messages.add.*200"), new("group.schedule.*200")]);
    });

    [Fact]
    public Task What_was_never_sent_is_not_called_accepted() => browser.ShowAsync(async shown =>
    {
        var scheduled = await shown.ScheduleAsync("취소될 메시지", TimeSpan.FromHours(1));
        await shown.Client.CancelAsync(scheduled.Id);
        await Expect(shown.Rows.Nth(0)).ToContainTextAsync("Canceled");
        await shown.Rows.Nth(0).Locator(".when").ClickAsync();

        await Expect(shown.Detail.Locator(".people .state")).ToHaveTextAsync("not sent");
    });

    private static async Task PutAsync(ShownEmulator shown)
    {
        await shown.ScheduleAsync("하나", TimeSpan.FromMinutes(1), "everybody", "010-1111-2222", "010-3333-4444");
        await shown.ScheduleAsync("둘", TimeSpan.FromMinutes(1), "nobody", Failing, AlsoFailing);
        await shown.ScheduleAsync("셋", TimeSpan.FromMinutes(1), "somebody", "010-1111-2222", Failing, Silent, Rejected);
        await shown.ScheduleAsync("넷", TimeSpan.FromMinutes(1), "silence", Silent);
        await shown.ScheduleAsync("다섯", TimeSpan.FromHours(3), "waiting", "010-1111-2222", Rejected);
        await shown.Emulator.Clock.AdvanceAsync(TimeSpan.FromHours(1));
        await Expect(shown.Rows).ToHaveCountAsync(5);
    }

    private static async Task AssertRowAsync(ShownEmulator shown, string reference, string look, string word, string counts)
    {
        var row = shown.Rows.Filter(new() { HasText = reference });
        await Expect(row.Locator(".state-cell")).ToHaveTextAsync(word);
        await Expect(row.Locator($".state-cell .state.{look}")).ToHaveCountAsync(1);
        await Expect(row.Locator(".counts .hidden-label")).ToHaveTextAsync(Parts(counts));
    }

    // A number and its words.
    private static string[] Parts(string counts) => [.. System.Text.RegularExpressions.Regex.Split(counts, @" (?=\d)")];
}
