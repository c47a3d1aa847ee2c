using System.Text;
using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Jsms;
using ScheduledSms.Emulator.Tests.Http;

namespace ScheduledSms.Emulator.Tests.Control;

/// <summary>The state saved and restored, by another emulator too.</summary>
public sealed class SnapshotTests
{
    private static readonly DateTimeOffset Start = new(2026, 12, 24, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task What_was_scheduled_before_is_delivered_after_it_in_the_same_order()
    {
        await using var before = await StartAsync();
        using var jsms = new JsmsCaller(before);
        using var solapi = new SolapiCaller(before);
        var ids = await FillAsync(before, jsms, solapi);
        var path = Path.GetTempFileName();
        await before.SaveAsync(path, TestContext.Current.CancellationToken);

        await using var after = await ScheduledSmsEmulator.StartAsync(options => options.StartAt = Start.AddYears(3));
        await after.RestoreAsync(path, TestContext.Current.CancellationToken);
        File.Delete(path);
        Assert.Equal(await TextAsync(before), await TextAsync(after));
        Assert.Equal((before.Clock.UtcNow, true), (after.Clock.UtcNow, after.Clock.IsFrozen));
        Assert.Equal(ids, after.Core.Messages.All.Select(message => message.Id));
        Assert.Empty(after.Delivered);
        Assert.Empty(after.Requests);

        var delivered = before.Delivered.Count;
        Assert.Equal(await before.Clock.RunUntilIdleAsync(), await after.Clock.RunUntilIdleAsync());
        Assert.NotEmpty(after.Delivered);
        Assert.Equal(before.Delivered.Skip(delivered).Select(Line), after.Delivered.Select(Line));
        Assert.Equal(await TextAsync(before), await TextAsync(after));
        static string Line(DeliveredMessage message) => $"{message.At:O} {message.ScheduleId} {message.MessageId} {message.To} {message.Text} {message.Account}";
    }

    [Fact]
    public async Task Accounts_and_their_waiting_reports_are_as_before_and_ids_go_on()
    {
        await using var before = await StartAsync();
        using var jsms = new JsmsCaller(before);
        using var solapi = new SolapiCaller(before);
        await FillAsync(before, jsms, solapi);
        await using var after = await ScheduledSmsEmulator.StartAsync();
        using var control = new ControlCaller(after);
        Assert.Equal(204, (await control.SendAsync("PUT", "snapshot", await TextAsync(before))).Status);

        using var jsmsAfter = new JsmsCaller(after.Url, "an-app", "its-secret");
        using var solapiAfter = new SolapiCaller(after);
        foreach (var (path, one, other) in new[] { ("/v1/report", jsms, new JsmsCaller(after)), ("/v1/accounts/app", new JsmsCaller(before.Url, "an-app", "its-secret"), jsmsAfter) })
            Assert.Equal((await one.SendAsync("GET", path)).Text, (await other.SendAsync("GET", path)).Text);
        Assert.Equal((await solapi.SendAsync("GET", SolapiCaller.Groups)).Text, (await solapiAfter.SendAsync("GET", SolapiCaller.Groups)).Text);
        Assert.Equal(2, (await solapiAfter.SendAsync("GET", "/senderid/v1/numbers")).Text.Split("phoneNumber").Length);
        Assert.Equal(before.Jsms.Quirks.SendTimeOffset, after.Jsms.Quirks.SendTimeOffset);

        Assert.Equal(await solapi.CreateGroupAsync(), await solapiAfter.CreateGroupAsync());
        var next = JsmsCaller.Single("2099-01-01 09:00:00");
        Assert.Equal(await new JsmsCaller(before).CreateAsync("/v1/schedule", next), await new JsmsCaller(after).CreateAsync("/v1/schedule", next));
        Assert.Equal(403, (await jsmsAfter.SendAsync("POST", "/v1/schedule", JsmsCaller.Single("2099-01-01 09:00:00", "13900000000"))).Status);
    }

    [Theory]
    [InlineData("", "The input does not contain any JSON tokens")]
    [InlineData("null", "It is null.")]
    [InlineData("{}", "JSON deserialization for type 'ScheduledSms.Emulator.Snapshots.EmulatorSnapshot' was missing required properties including: 'clock'")]
    [InlineData("\"clock\":", "\"clock\":{},\"clok\":", "JSON")]
    [InlineData("\"version\":1", "\"version\":2", "version: 2 is not 1")]
    [InlineData("\"speed\":1", "\"speed\":0", "clock.speed:")]
    [InlineData("\"state\":\"scheduled\"", "\"state\":\"lunch\"", "The JSON value could not be converted")]
    [InlineData("\"cause\":\"request 0\"", "\"cause\":\"lunch\"", "messages[0].history: A cause is")]
    [InlineData("\"account\":\"e0e0e0e0e0e0e0e0e0e0e0e0\"", "\"account\":\"another\"", "messages[0].jsms.account: there is no account")]
    [InlineData("\"draft\":0", "\"draft\":9", ".solapi: a message's draft is not one of 'drafts'.")]
    [InlineData("\"due\":{", "\"duh\":{", "JSON")]
    public async Task A_document_that_is_wrong_changes_nothing(string replaced, string by, string? detail = null)
    {
        await using var emulator = await StartAsync();
        using var jsms = new JsmsCaller(emulator);
        using var solapi = new SolapiCaller(emulator);
        await FillAsync(emulator, jsms, solapi);
        using var control = new ControlCaller(emulator);
        var right = await TextAsync(emulator);
        Assert.True(detail is null || right.Contains(replaced, StringComparison.Ordinal), right);
        var response = await control.SendAsync("PUT", "snapshot", detail is null ? replaced : Once(right, replaced, by));
        Assert.Equal((400, "application/problem+json"), (response.Status, response.ContentType));
        Assert.Contains(detail ?? by, response["detail"], StringComparison.Ordinal);
        Assert.Equal(right, await TextAsync(emulator));
        Assert.NotEmpty(emulator.Requests);
    }

    [Fact]
    public async Task The_secret_of_a_key_that_looks_live_is_not_written_and_the_account_keeps_the_one_it_has()
    {
        const string Key = "0123456789abcdef01234567";
        await using var before = await StartAsync();
        before.Jsms.AddAccount(Key, "canary-secret");
        var text = await TextAsync(before);
        Assert.Contains(Key, text, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", text, StringComparison.Ordinal);

        await before.RestoreAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), TestContext.Current.CancellationToken);
        Assert.Equal("canary-secret", before.Jsms.Account(Key).MasterSecret);
        await using var after = await StartAsync();
        await after.RestoreAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), TestContext.Current.CancellationToken);
        using var without = new JsmsCaller(after.Url, Key, "");
        Assert.Equal(401, (await without.SendAsync("GET", "/v1/accounts/app")).Status);
        after.Jsms.AddAccount(Key, "canary-secret");
        using var with = new JsmsCaller(after.Url, Key, "canary-secret");
        Assert.Equal(200, (await with.SendAsync("GET", "/v1/accounts/app")).Status);
    }

    [Fact]
    public async Task A_hundred_thousand_messages_go_through()
    {
        await using var emulator = await StartAsync();
        using var jsms = new JsmsCaller(emulator);
        await jsms.CreateAsync("/v1/schedule", JsmsCaller.Single("2099-01-01 09:00:00"));
        var snapshot = JsonNode.Parse(await TextAsync(emulator))!;
        var one = snapshot["messages"]![0]!;
        snapshot["messages"] = new JsonArray([.. Enumerable.Range(0, 100_000).Select(i =>
        {
            var copy = one.DeepClone();
            copy["id"] = $"id-{i}";
            copy["due"]!["place"] = i;
            return copy;
        })]);
        using var control = new ControlCaller(emulator);
        Assert.Equal(204, (await control.SendAsync("PUT", "snapshot", snapshot.ToJsonString())).Status);
        Assert.Equal(100_000, emulator.Clock.MessagesDue);
        Assert.True(JsonNode.DeepEquals(snapshot, await control.GetAsync("snapshot")));
        Assert.Equal(100_000, await emulator.Clock.RunUntilIdleAsync());
    }

    private static Task<ScheduledSmsEmulator> StartAsync() =>
        ScheduledSmsEmulator.StartAsync(options => (options.StartAt, options.ClockFrozen, options.Seed) = (Start, true, 7));

    private static async Task<string> TextAsync(ScheduledSmsEmulator emulator)
    {
        using var stream = new MemoryStream();
        await emulator.SaveAsync(stream, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Once(string text, string replaced, string by)
    {
        var at = text.IndexOf(replaced, StringComparison.Ordinal);
        return text[..at] + by + text[(at + replaced.Length)..];
    }

    /// <summary>Creates messages of both providers in every state, and accounts with everything set. Returns the ids in order.</summary>
    private static async Task<IReadOnlyList<string>> FillAsync(ScheduledSmsEmulator emulator, JsmsCaller jsms, SolapiCaller solapi)
    {
        const string Same = "2026-12-25 09:00:00";
        List<string> ids = [];
        ids.Add(await jsms.CreateAsync("/v1/schedule", JsmsCaller.Single("2026-12-24 08:30:00")));
        ids.Add(await jsms.CreateAsync("/v1/schedule/batch", JsmsCaller.Batch(Same, "13812345678", "1", "10000004004")));
        emulator.Solapi.Account().RegisterSender("0212345678");
        emulator.Solapi.Quirks.SendingTakes = TimeSpan.FromMinutes(20);
        foreach (var at in new[] { Start.AddMinutes(30), Start.AddDays(1).AddHours(1), Start.AddMinutes(10) })
        {
            ids.Add(await solapi.CreateGroupAsync("""{"customFields":{"reference":"여행"}}"""));
            await solapi.SendAsync("PUT", $"{SolapiCaller.Groups}/{ids[^1]}/messages", """{"messages":[{"to":["01012345678","01012345679"],"from":"0212345678","text":"하나"},{"to":"01012345670","from":"1","text":"둘"}]}""");
            Assert.Equal(200, (await solapi.SendAsync("POST", $"{SolapiCaller.Groups}/{ids[^1]}/schedule", SolapiCaller.ScheduledDate(at))).Status);
        }

        ids.Add(await jsms.CreateAsync("/v1/schedule", JsmsCaller.Single("2026-12-25 08:00:00", "13812345677")));
        // Moves to the same instant as the batch, and comes after it.
        await jsms.SendAsync("PUT", $"/v1/schedule/{ids[1]}", "{}");
        await jsms.SendAsync("PUT", $"/v1/schedule/{ids[^1]}", JsmsCaller.Single(Same, "13812345677"));
        ids.Add(await jsms.CreateAsync("/v1/schedule", JsmsCaller.Single(Same, "13812345676")));
        await jsms.SendAsync("DELETE", $"/v1/schedule/{ids[^1]}");
        ids.Add(await solapi.CreateGroupWithMessageAsync());
        await solapi.SendAsync("POST", $"{SolapiCaller.Groups}/{ids[^1]}/schedule", SolapiCaller.ScheduledDate(Start.AddDays(2)));
        await solapi.SendAsync("DELETE", $"{SolapiCaller.Groups}/{ids[^1]}/schedule");

        var account = emulator.Jsms.AddAccount("an-app", "its-secret");
        (account.Balance, account.SmsEnabled) = (new(5, 1, 2, 3), true);
        account.Unsubscribe("13900000000");
        account.ReportAs("13900000001", null);
        account.AddTemplate(9, "{{number}}，你好", JsmsTemplateState.Auditing);
        account.Reply("13900000002", "好");
        emulator.Solapi.Account().OptOut("01000000009");
        emulator.Solapi.Account().Block("01000000008");
        emulator.Solapi.Account().ReportAs("01012345678", "3014");
        emulator.Jsms.Quirks.SendTimeOffset = TimeSpan.FromHours(7.5);
        // One is sent, one is being sent, the others wait.
        await emulator.Clock.AdvanceAsync(TimeSpan.FromMinutes(40));
        return ids;
    }
}
