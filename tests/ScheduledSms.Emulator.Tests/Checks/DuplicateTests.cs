using ScheduledSms.Emulator.Faults;
using ScheduledSms.Emulator.Tests.Http;

namespace ScheduledSms.Emulator.Tests.Checks;

/// <summary>Who would get a message twice, and who would not.</summary>
public sealed class DuplicateTests
{
    private static readonly DateTimeOffset Start = new(2026, 12, 1, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_same_JSMS_message_twice_is_found_scheduled_and_delivered()
    {
        await using var emulator = await StartAsync();
        using var jsms = new JsmsCaller(emulator);
        await jsms.CreateAsync("/v1/schedule", JsmsCaller.Single("2026-12-01 10:00:00"));
        emulator.AssertNoDuplicates();
        var batch = await jsms.CreateAsync("/v1/schedule/batch", JsmsCaller.Batch("2026-12-01 10:00:00", "13900000000", "13812345678"));
        AssertFound(emulator, "jsms: 2 messages to …78 with the same content at the same time, 2026-12-01 02:00:00Z", batch);
        await emulator.Clock.AdvanceAsync(TimeSpan.FromDays(1));
        AssertFound(emulator, "jsms: 2 messages to …78 with the same content at the same time", batch);
    }

    [Fact]
    public async Task Another_time_recipient_template_parameter_or_account_is_another_message()
    {
        await using var emulator = await StartAsync();
        emulator.Jsms.AddAccount("other", "secret");
        using var jsms = new JsmsCaller(emulator);
        using var other = new JsmsCaller(emulator.Url, "other", "secret");
        var body = JsmsCaller.Single("2026-12-01 10:00:00");
        await jsms.CreateAsync("/v1/schedule", body);
        await jsms.CreateAsync("/v1/schedule", JsmsCaller.Single("2026-12-01 10:00:01"));
        await jsms.CreateAsync("/v1/schedule", JsmsCaller.Single("2026-12-01 10:00:00", "13900000000"));
        await jsms.CreateAsync("/v1/schedule", body.Replace("1250", "1251", StringComparison.Ordinal));
        await jsms.CreateAsync("/v1/schedule", body.Replace("741627", "741628", StringComparison.Ordinal));
        await other.CreateAsync("/v1/schedule", body);
        var deleted = await jsms.CreateAsync("/v1/schedule", body);
        Assert.Throws<EmulatorAssertionException>(emulator.AssertNoDuplicates);
        await jsms.SendAsync("DELETE", "/v1/schedule/" + deleted);
        emulator.AssertNoDuplicates();
        Assert.Equal(6, await emulator.Clock.AdvanceAsync(TimeSpan.FromDays(1)));
        emulator.AssertNoDuplicates();
    }

    [Fact]
    public async Task The_same_SOLAPI_message_twice_is_found_once_both_groups_are_scheduled()
    {
        await using var emulator = await StartAsync();
        using var solapi = new SolapiCaller(emulator);
        var one = await solapi.CreateGroupWithMessageAsync();
        var two = await solapi.CreateGroupWithMessageAsync();
        emulator.AssertNoDuplicates();
        await ScheduleAsync(solapi, one, 1);
        emulator.AssertNoDuplicates();
        await ScheduleAsync(solapi, two, 1);
        AssertFound(emulator, "solapi: 2 messages to …78 with the same content at the same time, 2026-12-01 02:00:00Z", one, two);
        await solapi.SendAsync("DELETE", $"{SolapiCaller.Groups}/{two}/schedule");
        emulator.AssertNoDuplicates();
    }

    [Fact]
    public async Task Alimtalk_with_other_variables_is_another_message()
    {
        await using var emulator = await StartAsync();
        using var solapi = new SolapiCaller(emulator);
        foreach (var name in new[] { "a", "b", "a" })
        {
            var group = await solapi.CreateGroupAsync();
            await solapi.SendAsync("PUT", $"{SolapiCaller.Groups}/{group}/messages", $$$"""
                {"messages":[{"to":"01012345678","type":"ATA","kakaoOptions":{"pfId":"p","templateId":"t","variables":{"#{name}":"{{{name}}}"} } }]}
                """);
            if (emulator.Solapi.Groups.Count == 3)
                emulator.AssertNoDuplicates();
            await ScheduleAsync(solapi, group, 1);
        }

        AssertFound(emulator, "solapi: 2 messages to …78");
    }

    [Theory]
    [InlineData("line-7", "line-7", true)]
    [InlineData("line-7", "line-8", false)]
    public async Task The_same_reference_in_two_live_groups_is_found_whatever_the_time_and_text(string reference, string other, bool isFound)
    {
        await using var emulator = await StartAsync();
        using var solapi = new SolapiCaller(emulator);
        var groups = new List<string>();
        foreach (var field in new[] { reference, other })
        {
            var group = await solapi.CreateGroupAsync();
            await solapi.SendAsync(
                "PUT", $"{SolapiCaller.Groups}/{group}/messages", SolapiCaller.Sms(text: "text " + groups.Count, extra: $$""","customFields":{"reference":"{{field}}"} """));
            // Not scheduled yet: it does not count.
            emulator.AssertNoDuplicates();
            await ScheduleAsync(solapi, group, 1 + groups.Count);
            groups.Add(group);
        }

        if (!isFound)
            emulator.AssertNoDuplicates();
        else
            AssertFound(emulator, "solapi: 2 messages to …78 with the same reference", [.. groups]);
        await emulator.Clock.AdvanceAsync(TimeSpan.FromDays(1));
        if (isFound)
            AssertFound(emulator, "solapi: 2 messages to …78 with the same reference");
    }

    [Fact]
    public async Task The_message_prints_the_timeline_and_no_number()
    {
        await using var emulator = await StartAsync();
        using var jsms = new JsmsCaller(emulator);
        emulator.Faults.Add(new Fault { Operation = "schedule.create", First = 1, Action = FaultAction.Fin });
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => jsms.SendAsync("POST", "/v1/schedule", JsmsCaller.Single("2026-12-01 10:00:00")));
        var id = await jsms.CreateAsync("/v1/schedule", JsmsCaller.Single("2026-12-01 10:00:00"));
        await jsms.SendAsync("GET", "/v1/schedule/nowhere");
        await emulator.Clock.AdvanceAsync(TimeSpan.FromHours(2));
        using var solapi = new SolapiCaller(emulator);
        var group = await solapi.CreateGroupWithMessageAsync();
        await solapi.SendAsync("POST", $"{SolapiCaller.Groups}/{group}/send");

        var first = emulator.Jsms.Schedules[0].Id;
        var timeline = $"""
            2026-12-01 01:00:00.000Z  #0 jsms schedule.create (…e0e0): broken off, committed, fault 1: fin at AfterCommit
            2026-12-01 01:00:00.000Z  #1 jsms schedule.create (…e0e0): 200, committed
            2026-12-01 01:00:00.000Z  #2 jsms schedule.get (…e0e0): 403
            2026-12-01 02:00:00.000Z  jsms delivered to …78 from {first} (…e0e0)
            2026-12-01 02:00:00.000Z  jsms delivered to …78 from {id} (…e0e0)
            2026-12-01 03:00:00.000Z  #3 solapi group.create (…EY00): 200, committed
            2026-12-01 03:00:00.000Z  #4 solapi group.messages.add (…EY00): 200, committed
            2026-12-01 03:00:00.000Z  #5 solapi group.send (…EY00): 200, committed
            2026-12-01 03:00:00.000Z  solapi delivered to …78 from {group} (…EY00)
            """;
        Assert.Equal(timeline, emulator.Timeline());
        var message = Assert.Throws<EmulatorAssertionException>(emulator.AssertNoDuplicates).Message;
        Assert.EndsWith(timeline, message, StringComparison.Ordinal);
        Assert.DoesNotContain("12345678", message, StringComparison.Ordinal);
    }

    private static void AssertFound(ScheduledSmsEmulator emulator, string line, params string[] ids)
    {
        var message = Assert.Throws<EmulatorAssertionException>(emulator.AssertNoDuplicates).Message;
        Assert.Contains(line, message, StringComparison.Ordinal);
        Assert.All(ids, id => Assert.Contains(id, message, StringComparison.Ordinal));
    }

    private static async Task ScheduleAsync(SolapiCaller solapi, string group, int hours) =>
        Assert.Equal(200, (await solapi.SendAsync("POST", $"{SolapiCaller.Groups}/{group}/schedule", SolapiCaller.ScheduledDate(Start.AddHours(hours)))).Status);

    private static Task<ScheduledSmsEmulator> StartAsync() =>
        ScheduledSmsEmulator.StartAsync(options => (options.StartAt, options.ClockFrozen) = (Start, true));
}
