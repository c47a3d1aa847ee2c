using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Tests.Http;

namespace ScheduledSms.Emulator.Tests.Control;

/// <summary>The timeline, duplicate messages, the accounts, and the parts that faults are made of.</summary>
public sealed class OverviewControlTests
{
    private static readonly DateTimeOffset Start = new(2026, 12, 1, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_time_line_counts_by_fate_in_equal_parts()
    {
        await using var emulator = await StartAsync();
        using var control = new ControlCaller(emulator);
        using var jsms = new JsmsCaller(emulator);
        var canceled = await jsms.CreateAsync("/v1/schedule", JsmsCaller.Single("2026-12-01 09:30:00"));
        foreach (var time in new[] { "10:10", "10:20", "12:30", "12:59", "13:00" })
            await jsms.CreateAsync("/v1/schedule", JsmsCaller.Single($"2026-12-01 {time}:00", "139" + time.Replace(":", "0", StringComparison.Ordinal) + "000"));
        await jsms.SendAsync("DELETE", "/v1/schedule/" + canceled);
        await emulator.Clock.AdvanceAsync(TimeSpan.FromHours(2));

        var line = await control.GetAsync("timeline?from=2026-12-01T01:00:00Z&until=2026-12-01T05:00:00Z&buckets=4");
        Assert.Equal(
            ["01:00 s0 d0 c1 f0", "02:00 s0 d2 c0 f0", "03:00 s0 d0 c0 f0", "04:00 s3 d0 c0 f0"],
            line["buckets"]!.AsArray().Select(bucket => $"{bucket!["from"]!.ToString()[11..16]} s{bucket["scheduled"]} d{bucket["sent"]} c{bucket["canceled"]} f{bucket["failed"]}"));
        Assert.Equal(1, Total(await control.GetAsync("timeline?from=2026-12-01T01:00:00Z&until=2026-12-01T05:00:00Z&number=13912030")));

        var usual = await control.GetAsync("timeline");
        Assert.Equal(("2026-12-01T03:00:00.000Z", 60), (usual["now"]!.ToString(), usual["buckets"]!.AsArray().Count));
        Assert.Equal(("2026-12-01T02:54:00.000Z", "2026-12-01T05:06:00.000Z"), (usual["from"]!.ToString(), usual["until"]!.ToString()));
    }

    [Fact]
    public async Task A_message_in_which_somebody_failed_counts_as_failed()
    {
        await using var emulator = await StartAsync();
        using var control = new ControlCaller(emulator);
        using var jsms = new JsmsCaller(emulator);
        await jsms.CreateAsync("/v1/schedule/batch", JsmsCaller.Batch("2026-12-01 10:00:00", "13812345678", "10000004002"));
        await jsms.CreateAsync("/v1/schedule", JsmsCaller.Single("2026-12-01 10:00:00", "13900000001"));
        await emulator.Clock.AdvanceAsync(TimeSpan.FromHours(2));

        var line = await control.GetAsync("timeline?from=2026-12-01T01:00:00Z&until=2026-12-01T05:00:00Z&buckets=1");

        Assert.Equal(("1", "1"), (line["buckets"]![0]!["sent"]!.ToString(), line["buckets"]![0]!["failed"]!.ToString()));
    }

    [Fact]
    public async Task An_empty_time_line_is_ten_minutes_around_now()
    {
        await using var emulator = await StartAsync();
        using var control = new ControlCaller(emulator);
        var line = await control.GetAsync("timeline?buckets=2");
        Assert.Equal(("2026-12-01T00:59:30.000Z", "2026-12-01T01:10:30.000Z", 0), (line["from"]!.ToString(), line["until"]!.ToString(), Total(line)));
    }

    [Fact]
    public async Task Who_would_get_a_message_twice_is_named()
    {
        await using var emulator = await StartAsync();
        using var control = new ControlCaller(emulator);
        using var jsms = new JsmsCaller(emulator);
        Assert.Equal("""{"duplicates":[]}""", (await control.GetAsync("duplicates")).ToJsonString());
        var one = await jsms.CreateAsync("/v1/schedule", JsmsCaller.Single("2026-12-01 10:00:00"));
        var other = await jsms.CreateAsync("/v1/schedule", JsmsCaller.Single("2026-12-01 10:00:00"));
        var duplicate = Assert.Single((await control.GetAsync("duplicates"))["duplicates"]!.AsArray())!;
        Assert.Equal(("13812345678", "the same content at the same time"), (duplicate["to"]!.ToString(), duplicate["why"]!.ToString()));
        Assert.Equal([one, other], duplicate["ids"]!.AsArray().Select(id => id!.ToString()));
        Assert.Equal("sameContent", duplicate["reason"]!.ToString());
        Assert.Equal(
            [$"jsms {one} 2026-12-01T02:00:00.000Z", $"jsms {other} 2026-12-01T02:00:00.000Z"],
            duplicate["messages"]!.AsArray().Select(message => $"{message!["provider"]} {message["id"]} {message["sendAt"]}"));
    }

    [Fact]
    public async Task Accounts_are_added_and_their_balance_set_and_live_keys_told()
    {
        await using var emulator = await StartAsync();
        using var control = new ControlCaller(emulator);
        await control.DoAsync("POST", "accounts", """{"provider":"jsms","key":"4f7aef34fb361292c566a1cd","secret":"s"}""");
        await control.DoAsync("POST", "accounts", """{"provider":"solapi","key":"NCSAYU7YDBXYORXC","secret":"s"}""");
        await control.DoAsync("PATCH", "accounts/NCSAYU7YDBXYORXC", """{"balance":40}""");
        await control.DoAsync("PATCH", "accounts/4f7aef34fb361292c566a1cd", """{"balance":3}""");
        var accounts = (await control.GetAsync("accounts"))["accounts"]!.AsArray();
        Assert.Equal(
            [("4f7aef34fb361292c566a1cd", "3", true), ("NCSAYU7YDBXYORXC", "40", true), (DevelopmentKeys.SolapiApiKey, "100000000", false), (DevelopmentKeys.JsmsAppKey, "1000000", false)],
            accounts.Select(account => (Key: account!["key"]!.ToString(), account["balance"]!.ToString(), (bool)account["looksLive"]!)).OrderBy(account => account.Key, StringComparer.Ordinal));
        await control.AssertProblemAsync(400, "There is an account with this key.", "POST", "accounts", """{"provider":"solapi","key":"NCSAYU7YDBXYORXC","secret":"s"}""");
        await control.AssertProblemAsync(400, "'provider' is not one of jsms, solapi.", "POST", "accounts", """{"provider":"x","key":"k","secret":"s"}""");
        await control.AssertProblemAsync(400, "'balance' is 0 or more", "PATCH", "accounts/NCSAYU7YDBXYORXC", """{"balance":-1}""");
        await control.AssertProblemAsync(404, "There is no account with this key.", "PATCH", "accounts/none", """{"balance":1}""");
        var info = await control.GetAsync("info");
        Assert.Equal(emulator.Url.AbsoluteUri.TrimEnd('/'), info["url"]!.ToString());
        Assert.Equal([emulator.Url.AbsoluteUri + "v1/", emulator.Url.AbsoluteUri], info["providers"]!.AsArray().Select(provider => provider!["baseUrl"]!.ToString()));
    }

    [Fact]
    public async Task Every_fault_in_the_catalog_can_be_placed_where_it_says_and_nowhere_else()
    {
        await using var emulator = await StartAsync();
        using var control = new ControlCaller(emulator);
        var catalog = await control.GetAsync("faults/catalog");
        Assert.Equal(6, catalog["points"]!.AsArray().Count);
        Assert.Equal(37, catalog["actions"]!.AsArray().Count);
        Assert.Contains(catalog["operations"]!.AsArray(), operation => operation!["operation"]!.ToString() is "group.schedule");
        foreach (var action in catalog["actions"]!.AsArray())
        {
            var given = new JsonObject(action!["members"]!.AsArray().Select(member => KeyValuePair.Create(member!["name"]!.ToString(), (JsonNode?)member["example"]!.DeepClone()))) { ["kind"] = action["kind"]!.ToString() };
            var points = action["points"]!.AsArray().Select(point => point!.ToString()).ToHashSet(StringComparer.Ordinal);
            foreach (var point in catalog["points"]!.AsArray().Select(point => point!.ToString()))
            {
                var response = await control.SendAsync("POST", "faults", new JsonObject { ["point"] = point, ["action"] = given.DeepClone() }.ToJsonString());
                Assert.Equal((given["kind"]!.ToString(), point, points.Contains(point) ? 201 : 400), (given["kind"]!.ToString(), point, response.Status));
                await control.SendAsync("DELETE", "faults");
            }
        }
    }

    private static Task<ScheduledSmsEmulator> StartAsync() => ScheduledSmsEmulator.StartAsync(
        options => (options.ClockFrozen, options.StartAt) = (true, Start), TestContext.Current.CancellationToken);

    private static int Total(JsonObject line) =>
        line["buckets"]!.AsArray().Sum(bucket => (int)bucket!["scheduled"]! + (int)bucket["sent"]! + (int)bucket["canceled"]! + (int)bucket["failed"]!);
}
