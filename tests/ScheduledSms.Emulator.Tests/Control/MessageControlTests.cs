using System.Globalization;
using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Tests.Http;

namespace ScheduledSms.Emulator.Tests.Control;

/// <summary>Messages of both providers through the control API.</summary>
public sealed class MessageControlTests
{
    private static readonly DateTimeOffset Start = new(2026, 12, 1, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Both_providers_messages_are_listed_alike_the_latest_first()
    {
        await using var emulator = await StartAsync();
        using var control = new ControlCaller(emulator);
        var (jsms, solapi) = await ScheduleOnBothAsync(emulator);

        var list = await control.GetAsync("messages");
        Assert.Equal(("2", "2"), (list["total"]!.ToString(), list["all"]!.ToString()));
        AssertHas("""
            {"provider":"solapi","account":"NCSEMULATORKEY00","kind":"group","state":"scheduled","providerState":"SCHEDULED",
             "sendAt":"2026-12-01T02:00:00.000Z","providerTime":"2026-12-01 11:00:00 +09:00","createdAt":"2026-12-01T01:00:00.000Z",
             "reference":"order-7","content":"내일 오전 10시 예약입니다.","to":"01012345678","recipients":{"accepted":1,"rejected":0,"delivered":0,"failed":0,"notReported":0}}
            """, list["messages"]![0]!);
        AssertHas("""
            {"provider":"jsms","account":"e0e0e0e0e0e0e0e0e0e0e0e0","kind":"batch","state":"scheduled","providerState":null,
             "sendAt":"2026-12-01T03:00:00.000Z","providerTime":"2026-12-01 11:00:00 +08:00","reference":"tag-1","content":"template 1250",
             "to":"13812345678","recipients":{"accepted":1,"rejected":1,"delivered":0,"failed":0,"notReported":0}}
            """, list["messages"]![1]!);
        Assert.Equal([solapi, jsms], Ids(list));
    }

    [Theory]
    [InlineData("provider=jsms", "jsms")]
    [InlineData("provider=solapi", "solapi")]
    [InlineData("provider=none", "")]
    [InlineData("account=NCSEMULATORKEY00", "solapi")]
    [InlineData("state=scheduled", "solapi jsms")]
    [InlineData("state=sent,canceled", "")]
    [InlineData("number=010-1234", "solapi")]
    [InlineData("number=1381", "jsms")]
    [InlineData("search=ORDER-7", "solapi")]
    [InlineData("search=template 12", "jsms")]
    [InlineData("search=오전", "solapi")]
    [InlineData("search=010 1234", "solapi")]
    [InlineData("search=741627", "jsms")]
    [InlineData("outcome=rejected", "jsms")]
    [InlineData("outcome=accepted", "solapi jsms")]
    [InlineData("outcome=failed,notReported", "")]
    [InlineData("sort=sendAt", "jsms solapi")]
    [InlineData("sort=sendAt&order=asc", "solapi jsms")]
    [InlineData("order=asc", "jsms solapi")]
    [InlineData("limit=1", "solapi")]
    [InlineData("limit=1&offset=1", "jsms")]
    [InlineData("offset=2", "")]
    public async Task They_are_filtered_sorted_and_paged(string query, string expected)
    {
        await using var emulator = await StartAsync();
        using var control = new ControlCaller(emulator);
        await ScheduleOnBothAsync(emulator);
        var list = await control.GetAsync("messages?" + query);
        Assert.Equal(expected, string.Join(' ', list["messages"]!.AsArray().Select(message => message!["provider"]!.ToString())));
    }

    [Fact]
    public async Task What_comes_next_is_listed_first_and_then_what_was_last()
    {
        await using var emulator = await StartAsync();
        using var control = new ControlCaller(emulator);
        using var jsms = new JsmsCaller(emulator);
        List<string> ids = [];
        foreach (var hour in new[] { 10, 11, 14, 13, 12 })
            ids.Add(await jsms.CreateAsync("/v1/schedule", JsmsCaller.Single($"2026-12-01 {hour}:00:00")));
        await emulator.Clock.AdvanceAsync(TimeSpan.FromHours(2));
        Assert.Equal([ids[4], ids[3], ids[2], ids[1], ids[0]], Ids(await control.GetAsync("messages?sort=due")));
    }

    [Theory]
    [InlineData("state=gone", "'state' is not one of pending, scheduled, sending, sent, canceled, failed.")]
    [InlineData("limit=1001", "'limit' is not a whole number from 0 to 1000.")]
    [InlineData("limit=x", "'limit' is not a whole number")]
    [InlineData("offset=-1", "'offset' is not")]
    [InlineData("number=abc", "'number' has no digits.")]
    [InlineData("sort=size", "'sort' is not one of created, sendAt, due.")]
    [InlineData("order=up", "'order' is neither asc nor desc.")]
    [InlineData("provder=jsms", "There is no parameter 'provder'; there are account,")]
    [InlineData("state=sent&state=failed", "'state' stands twice.")]
    public async Task A_query_that_makes_no_sense_is_rejected_by_name(string query, string detail)
    {
        await using var emulator = await StartAsync();
        using var control = new ControlCaller(emulator);
        await control.AssertProblemAsync(400, detail, "GET", "messages?" + query);
    }

    [Fact]
    public async Task The_detail_has_its_history_with_causes_and_its_requests()
    {
        await using var emulator = await StartAsync();
        using var control = new ControlCaller(emulator);
        var (jsms, solapi) = await ScheduleOnBothAsync(emulator);
        await control.DoAsync("POST", $"messages/{jsms}/cancel");
        await emulator.Clock.AdvanceAsync(TimeSpan.FromHours(1));

        var canceled = await control.GetAsync("messages/" + jsms);
        Assert.Equal(["scheduled request 0", "canceled control"], History(canceled));
        Assert.Equal("[0]", canceled["requests"]!.ToJsonString());
        var sent = await control.GetAsync("messages/" + solapi);
        Assert.Equal(["pending request 1", "scheduled request 3", "sending clock", "sent clock"], History(sent));
        Assert.Equal("[1,2,3]", sent["requests"]!.ToJsonString());
        Assert.Equal("내일 오전 10시 예약입니다.", sent["text"]!.ToString());
        await control.AssertProblemAsync(404, "There is no message 'none'.", "GET", "messages/none");
    }

    [Fact]
    public async Task The_recipients_are_listed_the_rejected_first()
    {
        await using var emulator = await StartAsync();
        using var control = new ControlCaller(emulator);
        var (jsms, _) = await ScheduleOnBothAsync(emulator);
        var list = await control.GetAsync($"messages/{jsms}/recipients");
        Assert.Equal("2", list["total"]!.ToString());
        AssertHas("""{"messageId":null,"to":"123","outcome":"rejected","code":"50006","words":"invalid mobile","parameters":{"number":"741627"}}""", list["recipients"]![0]!);
        AssertHas("""{"to":"13812345678","outcome":"accepted","code":null,"parameters":{"number":"741627"}}""", list["recipients"]![1]!);

        await control.DoAsync("POST", $"messages/{jsms}/deliver");
        list = await control.GetAsync($"messages/{jsms}/recipients?offset=1&limit=1");
        Assert.Equal("delivered", Assert.Single(list["recipients"]!.AsArray())!["outcome"]!.ToString());
    }

    [Theory]
    [InlineData("outcome=rejected", "01000001062")]
    [InlineData("outcome=delivered,notReported", "01011112222 01000003000")]
    [InlineData("outcome=failed", "01000003059")]
    [InlineData("search=TWO", "01000003059")]
    [InlineData("search=visit-3", "01000003000")]
    [InlineData("search=010-1111", "01011112222")]
    [InlineData("search=3059", "01000003059")]
    [InlineData("search=text&outcome=delivered", "01011112222")]
    [InlineData("search=none", "")]
    [InlineData("offset=1&limit=2", "01011112222 01000003059")]
    public async Task Recipients_are_searched_and_filtered_by_what_became_of_them(string query, string expected)
    {
        await using var emulator = await StartAsync();
        using var control = new ControlCaller(emulator);
        var group = await SendToFourAsync(emulator);

        var list = await control.GetAsync($"messages/{group}/recipients?{query}");

        Assert.Equal(expected, string.Join(' ', list["recipients"]!.AsArray().Select(recipient => recipient!["to"]!.ToString())));
        Assert.Equal("4", list["all"]!.ToString());
        if (!query.Contains("limit", StringComparison.Ordinal))
            Assert.Equal(list["recipients"]!.AsArray().Count, (int)list["total"]!);
    }

    [Fact]
    public async Task What_became_of_each_is_counted_and_what_was_submitted_is_told()
    {
        await using var emulator = await StartAsync();
        using var control = new ControlCaller(emulator);
        var group = await SendToFourAsync(emulator);

        var detail = await control.GetAsync("messages/" + group);
        AssertHas("""
            {"state":"sending","recipients":{"accepted":3,"rejected":1,"delivered":1,"failed":1,"notReported":1},"textVaries":true,
             "submitted":{"appId":null,"strict":true,"allowDuplicates":false,"customFields":{"reference":"order-7"}}}
            """, detail);
        var list = await control.GetAsync($"messages/{group}/recipients?search=visit-3");
        AssertHas("""
            {"text":"text three","submitted":{"from":"0212345678","type":null,"country":"82","subject":null,"imageId":null,"kakaoOptions":null,"customFields":{"reference":"visit-3"}}}
            """, Assert.Single(list["recipients"]!.AsArray())!);
        Assert.Equal([group], Ids(await control.GetAsync("messages?outcome=failed")));
    }

    [Fact]
    public async Task Who_was_to_get_a_canceled_message_is_not_called_accepted()
    {
        await using var emulator = await StartAsync();
        using var control = new ControlCaller(emulator);
        var (jsms, solapi) = await ScheduleOnBothAsync(emulator);
        foreach (var id in new[] { jsms, solapi })
        {
            await control.DoAsync("POST", $"messages/{id}/cancel");
            var list = await control.GetAsync($"messages/{id}/recipients?outcome=canceled");
            Assert.Equal("1", list["total"]!.ToString());
        }
    }

    [Fact]
    public async Task One_can_be_delivered_now_and_then_no_more_canceled_or_moved()
    {
        await using var emulator = await StartAsync();
        using var control = new ControlCaller(emulator);
        foreach (var id in Ids(await BothAsync(emulator, control)))
        {
            var state = (await control.DoAsync("POST", $"messages/{id}/deliver"))["state"]!.ToString();
            Assert.Contains(state, new[] { "sending", "sent" });
            var detail = await control.GetAsync("messages/" + id);
            Assert.Contains("control", string.Concat(History(detail)), StringComparison.Ordinal);
            foreach (var action in new[] { "deliver", "cancel" })
                await control.AssertProblemAsync(409, "It is not scheduled but sent.", "POST", $"messages/{id}/{action}");
            await control.AssertProblemAsync(409, "It is not scheduled", "PUT", $"messages/{id}/send-time", """{"sendAt":"2027-01-01T00:00:00Z"}""");
        }

        Assert.Equal([Start, Start], emulator.Delivered.Select(message => message.At));
        Assert.Equal(0, await emulator.Clock.AdvanceAsync(TimeSpan.FromDays(1)));
    }

    [Fact]
    public async Task One_can_be_moved_in_place_and_is_sent_at_its_new_time_only()
    {
        await using var emulator = await StartAsync();
        using var control = new ControlCaller(emulator);
        foreach (var id in Ids(await BothAsync(emulator, control)))
        {
            await control.AssertProblemAsync(400, "'sendAt' is in the past", "PUT", $"messages/{id}/send-time", """{"sendAt":"2026-12-01T01:00:00Z"}""");
            await control.AssertProblemAsync(400, "'sendAt' is missing", "PUT", $"messages/{id}/send-time", "{}");
            var moved = await control.DoAsync("PUT", $"messages/{id}/send-time", """{"sendAt":"2026-12-01T12:00:00+09:00"}""");
            Assert.Equal(("scheduled", "2026-12-01T03:00:00.000Z"), (moved["state"]!.ToString(), moved["sendAt"]!.ToString()));
        }

        Assert.Equal(0, await emulator.Clock.AdvanceToAsync(Start.AddHours(2).AddTicks(-1)));
        Assert.Equal(2, await emulator.Clock.AdvanceAsync(TimeSpan.FromTicks(1)));
    }

    [Fact]
    public async Task Canceling_is_what_the_providers_do()
    {
        await using var emulator = await StartAsync();
        using var control = new ControlCaller(emulator);
        foreach (var id in Ids(await BothAsync(emulator, control)))
            Assert.Equal("canceled", (await control.DoAsync("POST", $"messages/{id}/cancel"))["state"]!.ToString());
        using var jsms = new JsmsCaller(emulator);
        Assert.Equal(["PENDING"], emulator.Solapi.Groups.Select(group => group.Status.ToString().ToUpperInvariant()));
        Assert.Equal(0, await emulator.Clock.RunUntilIdleAsync());
    }

    [Fact]
    public async Task To_wait_for_messages_ends_as_they_come_or_with_a_problem()
    {
        await using var emulator = await StartAsync();
        using var control = new ControlCaller(emulator);
        await control.AssertProblemAsync(504, "After 0 s there were 0 such messages, not 1.", "GET", "wait?timeoutSeconds=0");
        var waiting = control.GetAsync("wait?count=2&state=scheduled&timeoutSeconds=30");
        var (jsms, solapi) = await ScheduleOnBothAsync(emulator);
        Assert.Equal([solapi, jsms], Ids(await waiting));
    }

    [Fact]
    public async Task The_oldest_that_ended_makes_room_and_what_has_not_ended_is_never_lost()
    {
        await using var emulator = await StartAsync(capacity: 3);
        using var jsms = new JsmsCaller(emulator);
        using var control = new ControlCaller(emulator);
        List<string> ids = [];
        for (var hour = 10; hour < 13; hour++)
            ids.Add(await jsms.CreateAsync("/v1/schedule", JsmsCaller.Single($"2026-12-01 {hour}:00:00")));
        var full = await jsms.SendAsync("POST", "/v1/schedule", JsmsCaller.Single("2026-12-01 14:00:00"));
        Assert.Equal((500, 3), (full.Status, emulator.Jsms.Schedules.Count));
        Assert.Contains("none of them has ended", emulator.Requests[^1].Failure, StringComparison.Ordinal);

        await jsms.SendAsync("DELETE", "/v1/schedule/" + ids[1]);
        ids.Add(await jsms.CreateAsync("/v1/schedule", JsmsCaller.Single("2026-12-01 14:00:00")));
        Assert.Equal([ids[0], ids[2], ids[3]], emulator.Jsms.Schedules.Select(schedule => schedule.Id));
        Assert.Equal(3, await emulator.Clock.RunUntilIdleAsync());
        // Far more than the capacity, so that the gaps are compacted on the way.
        for (var minute = 0; minute < 20; minute++)
        {
            await jsms.CreateAsync("/v1/schedule", JsmsCaller.Single(string.Create(CultureInfo.InvariantCulture, $"2026-12-01 15:{minute:00}:00")));
            await emulator.Clock.RunUntilIdleAsync();
        }

        Assert.Equal(3, (int)(await control.GetAsync("messages"))["total"]!);
        Assert.Equal(["07:17", "07:18", "07:19"], emulator.Jsms.Schedules.Select(schedule => schedule.SendAt.ToString("HH:mm", CultureInfo.InvariantCulture)));
    }

    private static Task<ScheduledSmsEmulator> StartAsync(int capacity = 100) => ScheduledSmsEmulator.StartAsync(
        options => (options.ClockFrozen, options.StartAt, options.MessageCapacity) = (true, Start, capacity), TestContext.Current.CancellationToken);

    private static async Task<(string Jsms, string Solapi)> ScheduleOnBothAsync(ScheduledSmsEmulator emulator)
    {
        using var jsms = new JsmsCaller(emulator);
        using var solapi = new SolapiCaller(emulator);
        var schedule = await jsms.CreateAsync(
            "/v1/schedule/batch", JsmsCaller.Batch("2026-12-01 11:00:00", "13812345678", "123").Replace("\"temp_id\"", "\"tag\":\"tag-1\",\"temp_id\"", StringComparison.Ordinal));
        var group = await solapi.CreateGroupAsync("""{"customFields":{"reference":"order-7"}}""");
        await solapi.SendAsync("PUT", $"{SolapiCaller.Groups}/{group}/messages", SolapiCaller.Sms());
        await solapi.SendAsync("POST", $"{SolapiCaller.Groups}/{group}/schedule", SolapiCaller.ScheduledDate(Start.AddHours(1)));
        return (schedule, group);
    }

    // To somebody who gets it, somebody whose message fails, somebody of whom nothing is reported, and somebody who is rejected.
    private static async Task<string> SendToFourAsync(ScheduledSmsEmulator emulator)
    {
        using var solapi = new SolapiCaller(emulator);
        var group = await solapi.CreateGroupAsync("""{"strict":true,"customFields":{"reference":"order-7"}}""");
        await solapi.SendAsync("PUT", $"{SolapiCaller.Groups}/{group}/messages", """
            {"messages":[
             {"to":"01011112222","from":"0212345678","text":"text one"},
             {"to":"01000003059","from":"0212345678","text":"text two"},
             {"to":"01000003000","from":"0212345678","text":"text three","customFields":{"reference":"visit-3"}},
             {"to":"01000001062","from":"0212345678","text":"text four"}]}
            """);
        await solapi.SendAsync("POST", $"{SolapiCaller.Groups}/{group}/schedule", SolapiCaller.ScheduledDate(Start.AddHours(1)));
        await emulator.Clock.AdvanceAsync(TimeSpan.FromHours(2));
        return group;
    }

    private static async Task<JsonObject> BothAsync(ScheduledSmsEmulator emulator, ControlCaller control)
    {
        await ScheduleOnBothAsync(emulator);
        return await control.GetAsync("messages");
    }

    private static IEnumerable<string> Ids(JsonObject list) => list["messages"]!.AsArray().Select(message => message!["id"]!.ToString());

    private static IEnumerable<string> History(JsonObject detail) => detail["history"]!.AsArray().Select(change => $"{change!["state"]} {change["cause"]}");

    // Every expected member has its expected value.
    private static void AssertHas(string expected, JsonNode actual)
    {
        foreach (var (name, value) in JsonNode.Parse(expected)!.AsObject())
            Assert.True(JsonNode.DeepEquals(value, actual[name]), $"{name}: expected {value?.ToJsonString()}, got {actual[name]?.ToJsonString()}");
    }
}
