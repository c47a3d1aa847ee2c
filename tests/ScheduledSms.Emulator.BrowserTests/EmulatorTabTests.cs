using System.Text.Json.Nodes;
using Microsoft.Playwright;
using ScheduledSms.Emulator.BrowserTests.Testing;
using ScheduledSms.Emulator.Solapi;
using static Microsoft.Playwright.Assertions;

namespace ScheduledSms.Emulator.BrowserTests;

/// <summary>The view of the emulator itself: accounts, quirks, and its state as a whole.</summary>
public sealed class EmulatorTabTests(Browser browser)
{
    [Fact]
    public Task Accounts_are_listed_added_and_given_a_balance() => browser.ShowAsync(async shown =>
    {
        await OpenAsync(shown);
        await Expect(shown.Page.Locator(".accounts li")).ToHaveCountAsync(2);

        await shown.Page.Locator(".account-form").GetByLabel("Key").FillAsync("clinic");
        await shown.Page.Locator(".account-form").GetByLabel("Secret").FillAsync("any");
        await shown.Button("Add account").ClickAsync();
        var clinic = shown.Page.Locator(".accounts li").Filter(new() { HasText = "clinic" });
        await clinic.GetByLabel("Balance (messages)").FillAsync("5");
        await clinic.GetByRole(AriaRole.Button, new() { Name = "Set: JSMS clinic" }).ClickAsync();
        await Expect(shown.Page.Locator(".toast")).ToHaveTextAsync("Balance set");
        Assert.Equal(("any", 5), (shown.Emulator.Jsms.Account("clinic").MasterSecret, shown.Emulator.Jsms.Account("clinic").Balance.Text));

        await shown.Page.Locator(".account-form").GetByLabel("Key").FillAsync("clinic");
        await shown.Page.Locator(".account-form").GetByLabel("Secret").FillAsync("other");
        await shown.Button("Add account").ClickAsync();
        // One line at a time: the last one is what counts.
        await Expect(shown.Page.Locator(".toast")).ToContainTextAsync("There is an account with this key.");
        shown.Forgive("400");
    });

    [Fact]
    public Task Quirks_show_their_sources_and_are_set_found_and_put_back() => browser.ShowAsync(async shown =>
    {
        await OpenAsync(shown);
        var quirk = Quirk(shown, "solapi.canceledGroupBecomes");
        await Expect(quirk).ToContainTextAsync("Source: ");
        await Expect(quirk).ToContainTextAsync("Default: pending");

        await quirk.GetByRole(AriaRole.Combobox).SelectOptionAsync("failed");
        await Expect(shown.Page.Locator(".toast")).ToHaveTextAsync("solapi.canceledGroupBecomes is now failed");
        Assert.Equal(SolapiCanceledGroup.Failed, shown.Emulator.Solapi.Quirks.CanceledGroupBecomes);
        await Quirk(shown, "jsms.requireJsonContentType").GetByRole(AriaRole.Combobox).SelectOptionAsync("true");
        await Quirk(shown, "solapi.laggingReads").GetByRole(AriaRole.Spinbutton).FillAsync("2");
        await Quirk(shown, "solapi.laggingReads").GetByRole(AriaRole.Spinbutton).PressAsync("Enter");
        await Expect(shown.Page.Locator(".toast")).ToHaveTextAsync("solapi.laggingReads is now 2");
        Assert.Equal((true, 2), (shown.Emulator.Jsms.Quirks.RequireJsonContentType, shown.Emulator.Solapi.Quirks.LaggingReads));

        await shown.Page.GetByLabel("Changed only").CheckAsync();
        await Expect(shown.Page.Locator(".quirk:visible")).ToHaveCountAsync(3);
        await shown.Page.GetByRole(AriaRole.Button, new() { Name = "Back to the default: solapi.laggingReads" }).ClickAsync();
        await Expect(shown.Page.Locator(".quirk:visible")).ToHaveCountAsync(2);
        await shown.Button("All back to their defaults").ClickAsync();
        await Expect(shown.Page.Locator(".quirk:visible")).ToHaveCountAsync(0);
        await Expect(shown.Button("All back to their defaults")).ToBeDisabledAsync();
        Assert.Equal((SolapiCanceledGroup.Pending, 0), (shown.Emulator.Solapi.Quirks.CanceledGroupBecomes, shown.Emulator.Solapi.Quirks.LaggingReads));

        await shown.Page.GetByLabel("Changed only").UncheckAsync();
        await shown.Page.Locator("#quirk-search").FillAsync("webhooksecret");
        await Expect(shown.Page.Locator(".quirk:visible")).ToHaveCountAsync(1);
    });

    [Fact]
    public Task A_value_that_is_none_is_rejected_and_the_old_one_shown() => browser.ShowAsync(async shown =>
    {
        await OpenAsync(shown);
        var span = Quirk(shown, "jsms.reportsAreKept").GetByRole(AriaRole.Textbox);
        await span.FillAsync("soon");
        await shown.Page.Locator("#quirk-search").FocusAsync();

        await Expect(shown.Page.Locator(".toast.failure")).ToContainTextAsync("'jsms.reportsAreKept' is a span of time");
        await Expect(span).ToHaveValueAsync("3.00:00:00");
        shown.Forgive("400");
    });

    [Fact]
    public Task What_is_set_in_one_tab_or_by_the_program_is_seen_in_the_other() => browser.ShowAsync(async shown =>
    {
        await OpenAsync(shown);
        await Expect(Quirk(shown, "solapi.canceledGroupBecomes").GetByRole(AriaRole.Combobox)).ToHaveValueAsync("pending");
        using var control = new HttpClient { BaseAddress = shown.Emulator.ControlUrl };
        using var set = await control.PatchAsync("quirks", new StringContent("""{"solapi.canceledGroupBecomes":"failed"}"""), TestContext.Current.CancellationToken);

        await Expect(Quirk(shown, "solapi.canceledGroupBecomes").GetByRole(AriaRole.Combobox)).ToHaveValueAsync("failed");
        shown.Emulator.Solapi.Quirks.CanceledGroupBecomes = SolapiCanceledGroup.Pending;
        await shown.Page.Keyboard.PressAsync("1");
        await shown.Page.Keyboard.PressAsync("4");
        await Expect(Quirk(shown, "solapi.canceledGroupBecomes").GetByRole(AriaRole.Combobox)).ToHaveValueAsync("pending");
    });

    [Fact]
    public Task Magic_numbers_are_switched_off() => browser.ShowAsync(async shown =>
    {
        await OpenAsync(shown);
        var magic = shown.Page.GetByRole(AriaRole.Switch, new() { Name = "Numbers decide what becomes of messages" });
        await Expect(magic).ToBeCheckedAsync();
        await Assert.ThrowsAsync<ScheduledSmsException>(() => shown.RemindAsync("15:00", TimeSpan.FromHours(1), "10000050024"));

        await magic.UncheckAsync();
        await Expect(Quirk(shown, "jsms.magicNumbers")).ToHaveCountAsync(0);
        using var control = new HttpClient { BaseAddress = shown.Emulator.ControlUrl };
        await shown.Emulator.WaitForAsync(emulator => !emulator.Jsms.Quirks.MagicNumbers && !emulator.Solapi.Quirks.MagicNumbers, cancellationToken: TestContext.Current.CancellationToken);

        await shown.RemindAsync("15:00", TimeSpan.FromHours(1), "10000050024");
    });

    [Fact]
    public Task A_seed_is_pasted_or_chosen_and_loaded_or_rejected_by_its_path() => browser.ShowAsync(async shown =>
    {
        await OpenAsync(shown);
        var seed = shown.Page.GetByLabel("Seed as JSON");
        await seed.FillAsync("""{"messages":[{"provider":"pigeon","to":["1"]}]}""");
        await shown.Button("Load seed").ClickAsync();
        await Expect(shown.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Not loaded: 'messages[0].provider' is not one of jsms, solapi.");
        shown.Forgive("400");

        await shown.Button("Example").ClickAsync();
        await shown.Button("Load seed").ClickAsync();
        await Expect(shown.Page.Locator("#count-messages")).ToHaveTextAsync("3");
        await Expect(shown.Page.GetByRole(AriaRole.Alert)).ToBeEmptyAsync();
        await Expect(shown.Page.Locator(".accounts li").Filter(new() { HasText = "clinic" }).GetByLabel("Balance (messages)")).ToHaveValueAsync("50");
        await Expect(Quirk(shown, "solapi.canceledGroupBecomes").GetByRole(AriaRole.Combobox)).ToHaveValueAsync("failed");

        await ChooseAsync(shown, "From a file …", "seed.json", """{"messages":[{"provider":"solapi","to":["01000003042"],"from":"0212345678","text":"하나","count":2}]}""");
        await Expect(seed).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("01000003042"));
        await shown.Button("Load seed").ClickAsync();
        await Expect(shown.Page.Locator("#count-messages")).ToHaveTextAsync("5");
    });

    [Fact]
    public Task A_snapshot_is_downloaded_and_restored_after_a_question() => browser.ShowAsync(async shown =>
    {
        await shown.ScheduleAsync("하나", TimeSpan.FromHours(1), "visit-1");
        await OpenAsync(shown);
        var snapshot = await DownloadAsync(shown, "Download snapshot", "snapshot.json");
        await shown.ScheduleAsync("둘", TimeSpan.FromHours(1));
        await Expect(shown.Page.Locator("#count-messages")).ToHaveTextAsync("2");

        await ChooseAsync(shown, "Restore from a file …", "snapshot.json", snapshot);
        var question = shown.Page.GetByRole(AriaRole.Dialog);
        await Expect(question).ToContainTextAsync("2 messages");
        await question.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Expect(question).ToHaveCountAsync(0);
        Assert.Equal(2, shown.Emulator.Solapi.Groups.Count);

        await ChooseAsync(shown, "Restore from a file …", "snapshot.json", snapshot);
        await question.GetByRole(AriaRole.Button, new() { Name = "Restore from a file …" }).ClickAsync();
        await Expect(shown.Page.Locator("#count-messages")).ToHaveTextAsync("1");
        Assert.Equal("visit-1", Assert.Single(shown.Emulator.Solapi.Groups).CustomFields["reference"]);
    });

    [Fact]
    public Task A_run_is_exported_and_done_again_and_all_is_reset() => browser.ShowAsync(async shown =>
    {
        await shown.ScheduleAsync("하나", TimeSpan.FromHours(1));
        await shown.Emulator.Clock.AdvanceAsync(TimeSpan.FromHours(2));
        await OpenAsync(shown);
        var run = await DownloadAsync(shown, "Download run", "run.json");
        Assert.Equal("scheduledsms-run", JsonNode.Parse(run)!["format"]!.ToString());

        await shown.Button("Reset").ClickAsync();
        await shown.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Start over" }).ClickAsync();
        await Expect(shown.Page.Locator("#count-messages")).ToBeEmptyAsync();
        await Expect(shown.Page.Locator("#clock-now")).ToHaveTextAsync("2026-12-21 11:30:00");

        await ChooseAsync(shown, "Do a run again …", "run.json", run);
        await shown.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Do a run again …" }).ClickAsync();
        await Expect(shown.Page.Locator("#count-messages")).ToHaveTextAsync("1");
        await Expect(shown.Page.Locator("#clock-now")).ToHaveTextAsync("2026-12-21 13:30:00");
        await Expect(shown.Page.Locator(".toast")).ToContainTextAsync("0 of them otherwise");
    });

    private static async Task OpenAsync(ShownEmulator shown)
    {
        await shown.Page.GetByRole(AriaRole.Tab, new() { Name = "Emulator" }).ClickAsync();
        await Expect(Quirk(shown, "solapi.canceledGroupBecomes")).ToBeVisibleAsync();
    }

    private static ILocator Quirk(ShownEmulator shown, string name) =>
        shown.Page.Locator(".quirk").Filter(new() { Has = shown.Page.GetByText(name, new() { Exact = true }) });

    private static async Task ChooseAsync(ShownEmulator shown, string button, string name, string content)
    {
        var chooser = await shown.Page.RunAndWaitForFileChooserAsync(() => shown.Button(button).ClickAsync());
        await chooser.SetFilesAsync(new FilePayload { Name = name, MimeType = "application/json", Buffer = System.Text.Encoding.UTF8.GetBytes(content) });
    }

    private static async Task<string> DownloadAsync(ShownEmulator shown, string link, string name)
    {
        var download = await shown.Page.RunAndWaitForDownloadAsync(() => shown.Page.GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync());
        Assert.Equal(name, download.SuggestedFilename);
        return await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
    }
}
