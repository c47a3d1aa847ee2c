using Microsoft.Playwright;
using ScheduledSms.Emulator.BrowserTests.Testing;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;
using static Microsoft.Playwright.Assertions;

namespace ScheduledSms.Emulator.BrowserTests;

/// <summary>Everybody in a message is found, among a few and among very many.</summary>
[Collection(CopyTests.Clipboard)]
public sealed class RecipientTests(Browser browser)
{
    private const int Many = 10_000;

    [Fact]
    public Task One_of_10_000_is_found_with_their_own_text() => browser.ShowAsync(async shown =>
    {
        await PutManyAsync(shown);
        await shown.Rows.Nth(0).Locator(".when").ClickAsync();
        await Expect(shown.Detail.Locator("#recipients-title")).ToHaveTextAsync("Recipients: 10,000");
        await Expect(shown.Detail).ToContainTextAsync("others get another text");
        var people = shown.Detail.Locator(".people li");
        await Expect(people).ToHaveCountAsync(200);
        await Expect(people.Nth(1)).ToContainTextAsync("1번 손님");

        await shown.Detail.GetByRole(AriaRole.Button, new() { Name = "Show more (9,800)" }).ClickAsync();
        await Expect(people).ToHaveCountAsync(400);
        await shown.Detail.GetByLabel("Search number, text or reference").FillAsync("7777번 손님");
        await Expect(people).ToHaveCountAsync(1);
        await Expect(shown.Detail.Locator("output")).ToHaveTextAsync("1 of 10,000");
        await shown.Detail.GetByLabel("Search number, text or reference").FillAsync("010-2000-7777");
        await Expect(people).ToContainTextAsync(["7777번 손님"]);
        // The search keeps the focus while the message is read again.
        await shown.Emulator.Clock.AdvanceAsync(TimeSpan.FromHours(2));
        await Expect(shown.Detail.Locator(".people .state")).ToHaveTextAsync("delivered");
        await Expect(shown.Detail.GetByLabel("Search number, text or reference")).ToBeFocusedAsync();
    });

    [Fact]
    public Task The_rejected_alone_are_shown_and_why() => browser.ShowAsync(async shown =>
    {
        await shown.ScheduleAsync("예약", TimeSpan.FromHours(1), null, "010-1111-2222", "010-0000-1062", "010-3333-4444");
        await Expect(shown.Rows).ToHaveCountAsync(1);
        await shown.Rows.Nth(0).Locator(".when").ClickAsync();
        await Expect(shown.Detail.Locator(".people li")).ToHaveCountAsync(3);

        await shown.Detail.GetByLabel("Outcome").SelectOptionAsync("rejected");

        await Expect(shown.Detail.Locator(".people li")).ToHaveCountAsync(1);
        await Expect(shown.Detail.Locator(".people li")).ToContainTextAsync("1062 ");
        await Expect(shown.Detail.Locator("output")).ToHaveTextAsync("1 of 3");
    });

    [Fact]
    public Task The_list_of_messages_finds_the_text_reference_and_number_of_any_recipient() => browser.ShowAsync(async shown =>
    {
        var group = await shown.Solapi.CreateGroupAsync();
        await shown.Solapi.AddMessagesAsync(group.GroupId,
        [
            new SolapiMessage { To = new[] { "01011112222" }, From = "0212345678", Text = "첫 번째" },
            new SolapiMessage { To = new[] { "01033334444" }, From = "0212345678", Text = "두 번째", CustomFields = new Dictionary<string, string> { ["reference"] = "visit-2" } },
        ]);
        await shown.ScheduleAsync("다른 것", TimeSpan.FromHours(1), null, "010-5555-6666");
        await shown.RemindAsync("23:45", TimeSpan.FromHours(1), "13812345678");
        await Expect(shown.Rows).ToHaveCountAsync(3);

        foreach (var (search, found) in new[] { ("두 번째", "SOLAPI"), ("VISIT-2", "SOLAPI"), ("010-3333-4444", "SOLAPI"), ("23:45", "JSMS") })
        {
            await shown.Page.Locator("#search").FillAsync(search);
            await Expect(shown.Page.Locator("#found")).ToHaveTextAsync("1 of 3");
            await Expect(shown.Rows.Nth(0)).ToContainTextAsync(found);
            await shown.Page.Locator("#search").FillAsync("");
            await Expect(shown.Page.Locator("#found")).ToHaveTextAsync("3 in all");
        }
    });

    [Fact]
    public Task A_parameter_of_a_million_characters_is_shortened_and_can_be_copied_whole() => browser.ShowAsync(async shown =>
    {
        var value = string.Concat(Enumerable.Repeat("0123456789", 100_000));
        shown.Emulator.Jsms.Account().AddTemplate(1250, "time {{time}}");
        await shown.Jsms.CreateScheduleAsync(new JsmsScheduleRequest
        {
            SendAt = shown.Emulator.Clock.UtcNow.AddHours(1),
            Mobile = "13812345678",
            TemplateId = 1250,
            TemplateParameters = new Dictionary<string, string> { ["time"] = value },
        });
        await Expect(shown.Rows).ToHaveCountAsync(1);
        await shown.Rows.Nth(0).Locator(".when").ClickAsync();
        await shown.Detail.Locator(".exchange summary").First.ClickAsync();
        await Expect(shown.Detail.Locator(".raw").First).ToBeVisibleAsync();

        await Expect(shown.Detail.Locator(".people li")).ToContainTextAsync("time = ");
        Assert.InRange((await shown.Page.Locator("body").TextContentAsync())!.Length, 1000, 100_000);
        await shown.Detail.Locator(".people").GetByRole(AriaRole.Button, new() { Name = "all 1,000,007 characters" }).ClickAsync();
        await Expect(shown.Page.Locator(".toast").Last).ToHaveTextAsync("Copied");
        Assert.Equal("time = " + value, await shown.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
    });

    private static async Task PutManyAsync(ShownEmulator shown)
    {
        var group = await shown.Solapi.CreateGroupAsync();
        await shown.Solapi.AddMessagesAsync(group.GroupId, [.. Enumerable.Range(0, Many).Select(number => new SolapiMessage
        {
            To = new[] { FormattableString.Invariant($"010{20_000_000 + number}") },
            From = "0212345678",
            Text = $"{number}번 손님, 예약입니다.",
        })]);
        await shown.Solapi.ScheduleGroupAsync(group.GroupId, shown.Emulator.Clock.UtcNow.AddHours(1));
        await Expect(shown.Rows).ToHaveCountAsync(1);
    }
}
