using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Solapi;
using ScheduledSms.Emulator.Tests.Http;

namespace ScheduledSms.Emulator.Tests.Solapi;

/// <summary>What clients and documents of 2026 say, each with the values on which the sources differ.</summary>
public sealed class SolapiNewerQuirkTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 12, 1, 0, 0, 0, TimeSpan.Zero);

    private ScheduledSmsEmulator _emulator = null!;
    private SolapiCaller _solapi = null!;

    private SolapiQuirks Quirks => _emulator.Solapi.Quirks;

    public async ValueTask InitializeAsync()
    {
        _emulator = await ScheduledSmsEmulator.StartAsync(options => (options.StartAt, options.ClockFrozen) = (Start, true));
        _solapi = new SolapiCaller(_emulator);
    }

    public async ValueTask DisposeAsync()
    {
        _solapi.Dispose();
        await _emulator.DisposeAsync();
    }

    [Fact]
    public async Task Lists_run_newest_first_and_each_page_goes_on_with_older_ones()
    {
        List<string> groups = [];
        for (var i = 0; i < 5; i++)
            groups.Add(await _solapi.CreateGroupWithMessageAsync());
        var messages = groups.Select(id => _emulator.Solapi.Groups.Single(group => group.Id == id).Messages[0].Id).ToList();
        groups.Reverse();
        messages.Reverse();

        Assert.Equal(groups, await ListAsync(SolapiCaller.Groups, "groupList"));
        Assert.Equal(messages, await ListAsync("/messages/v4/list", "messageList"));
        await _solapi.SendAsync("PUT", $"{SolapiCaller.Groups}/{groups[0]}/messages", SolapiCaller.Sms("01000000009"));
        Assert.Equal(
            _emulator.Solapi.Groups[^1].Messages.Select(message => message.Id).Reverse(),
            await ListAsync($"{SolapiCaller.Groups}/{groups[0]}/messages", "messageList"));
    }

    [Fact]
    public async Task Lists_that_lag_show_what_was_before_the_last_write()
    {
        Quirks.LaggingLists = 2;
        var id = await _solapi.CreateGroupWithMessageAsync();
        // Its creator can read it at once.
        Assert.Equal("PENDING", await _solapi.StatusAsync(id));
        await _emulator.Clock.AdvanceAsync(TimeSpan.FromSeconds(10));
        Assert.Equal([id], await ListAsync(SolapiCaller.Groups, "groupList"));

        await _solapi.SendAsync("POST", $"{SolapiCaller.Groups}/{id}/schedule", SolapiCaller.ScheduledDate(Start.AddHours(1)));
        const string scheduled = SolapiCaller.Groups + "?criteria=status&cond=eq&value=SCHEDULED";
        Assert.Empty(await ListAsync(scheduled, "groupList"));
        var stale = await _solapi.SendAsync("GET", SolapiCaller.Groups);
        Assert.Equal("PENDING", stale.Json["groupList"]![id]!["status"]!.ToString());
        Assert.Equal([id], await ListAsync(scheduled, "groupList"));

        var made = await _solapi.CreateGroupAsync();
        Assert.Equal([[id], [id], [made, id]], new[] { await ListAsync(SolapiCaller.Groups, "groupList"), await ListAsync(SolapiCaller.Groups, "groupList"), await ListAsync(SolapiCaller.Groups, "groupList") });
    }

    [Theory]
    [InlineData(SolapiSendingGroup.Sending, "SENDING")]
    [InlineData(SolapiSendingGroup.Processing, "PROCESSING")]
    public async Task A_group_that_is_being_sent(SolapiSendingGroup quirk, string status)
    {
        (Quirks.SendingGroupIs, Quirks.SendingTakes) = (quirk, TimeSpan.FromHours(1));
        var id = await _solapi.CreateGroupWithMessageAsync();
        Assert.Equal(status, (await _solapi.SendAsync("POST", $"{SolapiCaller.Groups}/{id}/send"))["status"]);
        Assert.Equal("GroupInProcessing", (await _solapi.SendAsync("POST", $"{SolapiCaller.Groups}/{id}/send"))["errorCode"]);
        Assert.Equal([id], await ListAsync($"{SolapiCaller.Groups}?criteria=status&cond=eq&value={status}", "groupList"));
        using var snapshot = new MemoryStream();
        await _emulator.SaveAsync(snapshot, TestContext.Current.CancellationToken);
        snapshot.Position = 0;
        await _emulator.RestoreAsync(snapshot, TestContext.Current.CancellationToken);
        await _emulator.Clock.AdvanceAsync(TimeSpan.FromHours(2));
        Assert.Equal("COMPLETE", await _solapi.StatusAsync(id));
    }

    [Theory]
    [InlineData(SolapiFailedSend.Failed, "FAILED")]
    [InlineData(SolapiFailedSend.SystemError, "SYSTEM-ERROR")]
    public async Task A_group_that_cannot_be_sent(SolapiFailedSend quirk, string status)
    {
        Quirks.FailedSendBecomes = quirk;
        var id = await _solapi.CreateGroupWithMessageAsync();
        await _solapi.SendAsync("POST", $"{SolapiCaller.Groups}/{id}/schedule", SolapiCaller.ScheduledDate(Start.AddHours(1)));
        _emulator.Solapi.Account().Balance = 0;
        await _emulator.Clock.AdvanceAsync(TimeSpan.FromHours(2));
        Assert.Equal(status, await _solapi.StatusAsync(id));
        Assert.Equal("FailedGroup", (await _solapi.SendAsync("POST", $"{SolapiCaller.Groups}/{id}/send"))["errorCode"]);
        Assert.Empty(_emulator.Delivered);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(1000)]
    public async Task A_custom_field_s_longest_value(int quirk)
    {
        Quirks.MaxCustomFieldCharacters = quirk;
        var id = await _solapi.CreateGroupAsync();
        Assert.Equal(["2000", "1032"], [await AddAsync(id, "01000009999", new string('x', quirk)), await AddAsync(id, "01000009998", new string('x', quirk + 1))]);

        async Task<string> AddAsync(string group, string to, string value) =>
            (await _solapi.SendAsync("PUT", $"{SolapiCaller.Groups}/{group}/messages", SolapiCaller.Sms(to, extra: $$""","customFields":{"a":"{{value}}"}""")))
                .Json["resultList"]![0]!["statusCode"]!.ToString();
    }

    [Theory]
    [InlineData(false, 400)]
    [InlineData(true, 200)]
    public async Task Messages_in_a_string(bool quirk, int status)
    {
        Quirks.MessagesAsText = quirk;
        var id = await _solapi.CreateGroupAsync();
        var inString = $$"""{"messages":{{JsonValue.Create(JsonNode.Parse(SolapiCaller.Sms())!["messages"]!.ToJsonString()).ToJsonString()}}}""";
        Assert.Equal(status, (await _solapi.SendAsync("PUT", $"{SolapiCaller.Groups}/{id}/messages", inString)).Status);
        Assert.Equal(400, (await _solapi.SendAsync("PUT", $"{SolapiCaller.Groups}/{id}/messages", """{"messages":"[{"}""")).Status);
        Assert.Equal(200, (await _solapi.SendAsync("PUT", $"{SolapiCaller.Groups}/{id}/messages", SolapiCaller.Sms("01000009999"))).Status);
    }

    [Fact]
    public async Task Requests_beyond_the_rate_are_rejected_and_every_response_counts_down()
    {
        Assert.DoesNotContain(await HeadersAsync(), header => header.StartsWith("x-ratelimit", StringComparison.OrdinalIgnoreCase));
        Quirks.RateLimits = true;
        var first = await HeadersAsync();
        Assert.Contains("x-ratelimit-limit: 20", first);
        Assert.Contains("x-ratelimit-remaining: 19", first);

        // The window is one of real time: it may end on the way, and then another begins.
        List<(int Status, string? Code)> responses = [];
        while (responses.Count < 1000 && !responses.Exists(response => response.Status == 429))
        {
            var response = await _solapi.SendAsync("GET", "/cash/v1/balance");
            responses.Add((response.Status, response["errorCode"]));
        }

        Assert.Equal((429, "TooManyRequests"), responses[^1]);
        Assert.True(responses.Count > 19);
        // Writes are counted apart.
        Assert.Equal(200, (await _solapi.SendAsync("POST", SolapiCaller.Groups, "{}")).Status);

        async Task<List<string>> HeadersAsync()
        {
            using var client = new HttpClient();
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_emulator.Url, "cash/v1/balance"));
            request.Headers.TryAddWithoutValidation("Authorization", _solapi.Header());
            using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
            return [.. response.Headers.Select(header => $"{header.Key}: {string.Join(',', header.Value)}")];
        }
    }

    [Theory]
    [InlineData("BMS_TEXT", 7, 59, "3108")]
    [InlineData("BMS_TEXT", 8, 0, "4000")]
    [InlineData("BMS_TEXT", 20, 49, "4000")]
    [InlineData("BMS_TEXT", 20, 50, "3108")]
    [InlineData("CTA", 21, 0, "3108")]
    [InlineData("SMS", 21, 0, "4000")]
    public async Task Friends_are_written_to_by_day_only_which_is_said_after_acceptance(string type, int hour, int minute, string code)
    {
        var id = await _solapi.CreateGroupAsync();
        var added = await _solapi.SendAsync("PUT", $"{SolapiCaller.Groups}/{id}/messages", SolapiCaller.Sms(extra: $$""","type":"{{type}}{{(type == "SMS" ? "" : "\",\"kakaoOptions\":{\"pfId\":\"p\"},\"x\":\"")}}" """));
        Assert.Equal("2000", added.Json["resultList"]![0]!["statusCode"]!.ToString());
        var at = new DateTimeOffset(2026, 12, 2, hour, minute, 0, TimeSpan.FromHours(9));
        await _solapi.SendAsync("POST", $"{SolapiCaller.Groups}/{id}/schedule", SolapiCaller.ScheduledDate(at));
        await _emulator.Clock.AdvanceToAsync(at.AddMinutes(1));
        Assert.Equal(code, Assert.Single(_emulator.Solapi.Groups[0].Messages).StatusCode);
    }

    [Fact]
    public async Task Why_a_message_failed_is_the_last_entry_of_its_log()
    {
        var id = await _solapi.CreateGroupAsync();
        foreach (var code in new[] { "3048", "3049", "3120", "5000" })
            await _solapi.SendAsync("PUT", $"{SolapiCaller.Groups}/{id}/messages", SolapiCaller.Sms("0100000" + code));
        await _solapi.SendAsync("POST", $"{SolapiCaller.Groups}/{id}/send");
        await _emulator.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));
        var messages = (await _solapi.SendAsync("GET", $"{SolapiCaller.Groups}/{id}/messages")).Json["messageList"]!.AsObject().Select(message => message.Value!);
        Assert.Equal(
            [("5000", "발송 실패"), ("3120", "친구 아님"), ("3049", "형식 오류"), ("3048", "차단된 발신번호")],
            messages.Select(message => (message["statusCode"]!.ToString(), message["log"]!.AsArray()[^1]!["message"]!.ToString())));
    }

    [Fact]
    public async Task Statistics_count_what_was_sent_by_day_and_month_in_Korea()
    {
        await SendAsync("01012345678", "01000003042");
        // 23:30 in Korea, and half an hour into the next month.
        await _emulator.Clock.AdvanceToAsync(new DateTimeOffset(2026, 12, 31, 14, 30, 0, TimeSpan.Zero));
        await SendAsync("01012345678");
        await _emulator.Clock.AdvanceAsync(TimeSpan.FromHours(1));
        await SendAsync("01012345678", "01000003042");

        var all = (await _solapi.SendAsync("GET", "/messages/v4/statistics")).Json;
        Assert.Equal("100 5 3 2", $"{all["balance"]} {all["total"]!["sms"]} {all["successed"]!["total"]} {all["failed"]!["total"]}");
        Assert.Equal(["2026/12: 3", "2027/01: 2"], all["monthPeriod"]!.AsArray().Select(month => $"{month!["date"]}: {month["total"]!["total"]}"));
        Assert.Equal(["2026/12/01", "2026/12/31", "2027/01/01"], all["dayPeriod"]!.AsArray().Select(day => day!["date"]!.ToString()));
        Assert.Equal("""{"4000":{"sms":1},"3042":{"sms":1}}""", all["dayPeriod"]![0]!["statusCode"]!.ToJsonString());
        var january = (await _solapi.SendAsync("GET", "/messages/v4/statistics?startDate=2026-12-31T15:00:00Z")).Json;
        Assert.Equal("2", january["total"]!["total"]!.ToString());

        async Task SendAsync(params string[] to)
        {
            var messages = to.Select(number => $$"""{"to":"{{number}}","from":"0212345678","text":"안녕"}""");
            Assert.Equal(200, (await _solapi.SendAsync("POST", "/messages/v4/send-many", $$"""{"messages":[{{string.Join(',', messages)}}]}""")).Status);
            await _emulator.Clock.AdvanceAsync(TimeSpan.FromSeconds(1));
        }
    }

    [Theory]
    [InlineData(SolapiSenderNumberStatus.Blocked, "BLOCKED")]
    [InlineData(SolapiSenderNumberStatus.Expired, "EXPIRED")]
    [InlineData(SolapiSenderNumberStatus.OverLimit, "OVERLIMIT")]
    public async Task A_sender_number_s_newer_states(SolapiSenderNumberStatus status, string onWire)
    {
        _emulator.Solapi.Account().RegisterSender("0212345678", status);
        Assert.Equal(onWire, (await _solapi.SendAsync("GET", "/senderid/v1/numbers")).Json["senderIds"]![0]!["status"]!.ToString());
        var id = await _solapi.CreateGroupAsync();
        var added = await _solapi.SendAsync("PUT", $"{SolapiCaller.Groups}/{id}/messages", SolapiCaller.Sms());
        Assert.Equal("1062", added.Json["resultList"]![0]!["statusCode"]!.ToString());
    }

    // All pages, of two each.
    private async Task<List<string>> ListAsync(string path, string listName)
    {
        List<string> keys = [];
        string? next = null;
        do
        {
            var page = await _solapi.SendAsync("GET", $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit={(path.Contains('?', StringComparison.Ordinal) || Quirks.LaggingLists > 0 ? 500 : 2)}{(next is null ? "" : "&startKey=" + next)}");
            keys.AddRange(page.Json[listName]!.AsObject().Select(item => item.Key));
            next = page["nextKey"];
        }
        while (next is not null);
        return keys;
    }
}
