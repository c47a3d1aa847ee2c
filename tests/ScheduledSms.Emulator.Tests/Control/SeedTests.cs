using System.Globalization;
using ScheduledSms.Emulator.Solapi;
using ScheduledSms.Emulator.Tests.Http;

namespace ScheduledSms.Emulator.Tests.Control;

/// <summary>A handwritten initial state for an emulator.</summary>
public sealed class SeedTests
{
    private static readonly DateTimeOffset Start = new(2026, 12, 24, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_sample_gives_accounts_quirks_faults_and_messages()
    {
        await using var emulator = await StartAsync();
        await emulator.SeedAsync(Sample(), TestContext.Current.CancellationToken);

        Assert.Equal((5000, "您的预约时间是{{time}}。"), (emulator.Jsms.Account().Balance.Text, Assert.Single(emulator.Jsms.Account().Templates).Text));
        Assert.Equal("13800000001", Assert.Single(emulator.Jsms.Account().Unsubscribed));
        Assert.Equal(SolapiCanceledGroup.Failed, emulator.Solapi.Quirks.CanceledGroupBecomes);
        Assert.Equal(TimeSpan.FromSeconds(30), emulator.Solapi.Quirks.SendingTakes);
        Assert.Equal("group.schedule", Assert.Single(emulator.Faults.Placed).Fault.Operation);
        Assert.Equal(0, emulator.Faults.Placed[0].Matches);
        var schedule = Assert.Single(emulator.Jsms.Schedules);
        Assert.Equal((Start.AddHours(1), "13812345678", "15:00"), (schedule.SendAt, schedule.Recipients[0].Mobile, schedule.Recipients[0].Parameters["time"]));
        var groups = emulator.Solapi.Account("NCSCLINICSEOUL00").Groups;
        Assert.Equal(
            Enumerable.Range(0, 20).Select(i => (Start.AddDays(1).AddMinutes(5 * i), (01012340000 + i).ToString("D11", CultureInfo.InvariantCulture))),
            groups.Select(group => (group.ScheduledAt!.Value, group.Messages[0].To)));
        Assert.All(groups, group => Assert.Equal("order-7", group.CustomFields["reference"]));
        Assert.Empty(emulator.Requests);
        Assert.Equal(21, await emulator.Clock.RunUntilIdleAsync());
        Assert.Equal("您的预约时间是15:00。", emulator.Delivered[0].Text);
        Assert.All(emulator.Core.Messages.All, message => Assert.Equal("control", message.History[0].Cause.ToString()));
        using var solapi = new SolapiCaller(emulator.Url, "NCSCLINICSEOUL00", "a-secret-that-opens-nothing");
        Assert.StartsWith("G4V", await solapi.CreateGroupAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Over_HTTP_an_instant_a_batch_and_a_group_that_only_waits()
    {
        await using var emulator = await StartAsync();
        using var control = new ControlCaller(emulator);
        Assert.Equal(204, (await control.SendAsync("POST", "seed", """
            {"messages":[
              {"provider":"jsms","to":["13812345678","13812345679"],"templateId":7,"tag":"t","sendAt":"2026-12-25T09:00:00.5+09:00"},
              {"provider":"solapi","to":["01012345678"],"from":"0212345678","text":"하나"}]}
            """)).Status);
        var schedule = Assert.Single(emulator.Jsms.Schedules);
        Assert.Equal((true, Start.AddDays(1).AddSeconds(1), "t", 2), (schedule.IsBatch, schedule.SendAt, schedule.Tag, schedule.Recipients.Count));
        Assert.Equal((SolapiGroupStatus.Pending, 1), (emulator.Solapi.Groups[0].Status, emulator.Solapi.Groups[0].Messages.Count));
    }

    [Fact]
    public async Task A_series_to_a_number_that_says_what_becomes_of_it_stays_with_it()
    {
        const string Seed = """
            {"messages":[
              {"provider":"jsms","to":["10000004004","13812345678"],"templateId":1,"sendAt":"+01:00:00","count":3,"every":"00:01:00"},
              {"provider":"solapi","to":["01000003042"],"from":"0212345678","text":"하나","sendAt":"+01:00:00","count":3,"every":"00:01:00"}]}
            """;
        await using var emulator = await StartAsync();
        using var control = new ControlCaller(emulator);

        await control.SendAsync("POST", "seed", Seed);
        await emulator.Clock.RunUntilIdleAsync();

        Assert.Equal(["10000004004 4004", "10000004004 4004", "10000004004 4004", "13812345678 4001", "13812345679 4001", "13812345680 4001"], Delivered(ProviderNames.Jsms));
        Assert.Equal(["01000003042 3042", "01000003042 3042", "01000003042 3042"], Delivered(ProviderNames.Solapi));
        IEnumerable<string> Delivered(string provider) => emulator.Delivered.Where(message => message.Provider == provider).Select(message => $"{message.To} {message.StatusCode}").Order(StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("", "The body is not JSON.")]
    [InlineData("[]", "The body is not an object.")]
    [InlineData("""{"message":[]}""", "There is no member 'message'; there are accounts, quirks, faults, messages.")]
    [InlineData("""{"accounts":{}}""", "'accounts' is not a list.")]
    [InlineData("""{"accounts":[{"provider":"jsms","key":"k","secret":"s","senders":[]}]}""", "There is no member 'accounts[0].senders'; there are provider, key, secret, balance, optedOut, templates.")]
    [InlineData("""{"accounts":[{"provider":"jsms","key":"k"}]}""", "'accounts[0].secret' is missing, and there is no such account yet.")]
    [InlineData("""{"accounts":[{"provider":"solapi","key":"k","secret":"s"}]}""", "'accounts[0]': A SOLAPI API key has 16 characters.")]
    [InlineData("""{"accounts":[{"provider":"jsms","key":"k","secret":"s","optedOut":[1]}]}""", "'accounts[0].optedOut[0]' is not a text.")]
    [InlineData("""{"accounts":[{"provider":"jsms","key":"k","secret":"s","templates":[{"id":1,"text":"x","state":"lunch"}]}]}""", "'accounts[0].templates[0].state' is not one of")]
    [InlineData("""{"quirks":{"solapi.lunch":1}}""", "There is no quirk 'solapi.lunch'; there are jsms.")]
    [InlineData("""{"quirks":{"solapi.laggingReads":"often"}}""", "'solapi.laggingReads' is a whole number.")]
    [InlineData("""{"faults":[{"action":{"kind":"gzip"},"point":"beforeCommit"}]}""", "'faults[0]': Action: gzip cannot be done at BeforeCommit")]
    [InlineData("""{"messages":[{"provider":"pigeon","to":["1"]}]}""", "'messages[0].provider' is not one of jsms, solapi.")]
    [InlineData("""{"messages":[{"provider":"jsms","to":[],"sendAt":"+01:00:00"}]}""", "'messages[0].to' names nobody.")]
    [InlineData("""{"messages":[{"provider":"jsms","to":["1"],"templateId":1}]}""", "'messages[0].sendAt' is missing.")]
    [InlineData("""{"messages":[{"provider":"jsms","to":["1"],"templateId":1,"sendAt":"soon"}]}""", "'messages[0].sendAt' is neither")]
    [InlineData("""{"messages":[{"provider":"jsms","to":["1"],"templateId":1,"sendAt":"+soon"}]}""", "'messages[0].sendAt' is not a time")]
    [InlineData("""{"messages":[{"provider":"jsms","to":["13812345678"],"templateId":1,"sendAt":"+01:00:00","text":"x"}]}""", "There is no member 'messages[0].text'; there are ")]
    [InlineData("""{"messages":[{"provider":"jsms","to":["13812345678"],"templateId":1,"sendAt":"+01:00:00","count":0}]}""", "'messages[0].count' is")]
    [InlineData("""{"quirks":{"jsms.rejectLongTag":false},"accounts":[{"provider":"jsms","key":"k","secret":"s"}],"messages":[{"provider":"jsms","to":["13812345678"],"templateId":1,"sendAt":"+01:00:00","count":3},{"provider":"jsms","to":["1"],"templateId":1,"sendAt":"+01:00:00"}]}""", "'messages[1]' is rejected by jsms: 403 {\"error\":{\"code\":50006")]
    public async Task What_makes_no_sense_is_rejected_by_its_path_and_changes_nothing(string seed, string detail)
    {
        await using var emulator = await StartAsync();
        using var control = new ControlCaller(emulator);
        using var jsms = new JsmsCaller(emulator);
        var waiting = await jsms.CreateAsync("/v1/schedule", JsmsCaller.Single("2026-12-25 09:00:00"));
        var before = (await control.SendAsync("GET", "snapshot")).Text;
        await control.AssertProblemAsync(400, detail, "POST", "seed", seed);
        Assert.Equal(before, (await control.SendAsync("GET", "snapshot")).Text);
        Assert.Empty(emulator.Faults.Placed);
        Assert.Single(emulator.Requests);
        Assert.Equal(1, await emulator.Clock.RunUntilIdleAsync());
        Assert.Equal(waiting, emulator.Delivered[0].ScheduleId);
    }

    internal static string Sample() => Path.Combine(ToolProcess.Repository, "samples", "Emulator", "seed.json");

    private static Task<ScheduledSmsEmulator> StartAsync() =>
        ScheduledSmsEmulator.StartAsync(options => (options.StartAt, options.ClockFrozen, options.Seed) = (Start, true, 7));
}
