using ScheduledSms.Emulator.Tests.Http;

namespace ScheduledSms.Emulator.Tests.Solapi;

/// <summary>The list of all messages, and its filters.</summary>
public sealed class SolapiMessageListTests : IAsyncLifetime
{
    private const string List = "/messages/v4/list";

    private static readonly DateTimeOffset Start = new(2026, 12, 1, 0, 0, 0, TimeSpan.Zero);

    private ScheduledSmsEmulator _emulator = null!;
    private SolapiCaller _solapi = null!;
    private string _group = "";
    private List<string> _ids = [];

    public async ValueTask InitializeAsync()
    {
        _emulator = await ScheduledSmsEmulator.StartAsync(options => (options.StartAt, options.ClockFrozen) = (Start, true));
        _solapi = new SolapiCaller(_emulator);
        // An SMS and an LMS sent immediately, and an SMS that waits in a group created before them.
        _group = await _solapi.CreateGroupAsync();
        await _solapi.SendAsync("POST", "/messages/v4/send-many", $$"""
            {"messages":[{"to":"01000000001","from":"0211","text":"a"},{"to":"01000000002","from":"0222","text":"{{new string('a', 91)}}"}]}
            """);
        await _emulator.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));
        await _solapi.SendAsync("PUT", $"{SolapiCaller.Groups}/{_group}/messages", SolapiCaller.Sms("01000000003"));
        _ids = [.. _emulator.Delivered.Select(message => message.MessageId), _emulator.Solapi.Groups[0].Messages[0].Id];
    }

    public async ValueTask DisposeAsync()
    {
        _solapi.Dispose();
        await _emulator.DisposeAsync();
    }

    [Theory]
    [InlineData("", "012")]
    [InlineData("?messageId={1}", "1")]
    [InlineData("?messageIds={0},{2}", "02")]
    [InlineData("?messageIds[in]=[\"{0}\",\"{2}\"]", "02")]
    [InlineData("?messageIds[]={0}&messageIds[]={1}", "01")]
    [InlineData("?groupId={g}", "2")]
    [InlineData("?to=01000000002", "1")]
    [InlineData("?from=0211", "0")]
    [InlineData("?type=LMS", "1")]
    [InlineData("?type=sms", "02")]
    [InlineData("?type=SMS,LMS", "012")]
    [InlineData("?type=LMS&type=SMS", "012")]
    [InlineData("?type[in]=[\"LMS\",\"MMS\"]", "1")]
    [InlineData("?type[ne]=SMS", "1")]
    [InlineData("?statusCode=2000", "2")]
    [InlineData("?statusCode=4000&type=SMS", "0")]
    [InlineData("?to=", "012")]
    [InlineData("?criteria=to,type&cond=gt,eq&value=01000000001,SMS", "2")]
    [InlineData("?criteria=messageId&value={1}&cond=eq", "1")]
    [InlineData("?startDate=2026-12-01T00:00:30Z", "2")]
    [InlineData("?dateType=UPDATED&endDate=2026-12-01T00:00:30Z", "01")]
    [InlineData("?dateCreated[gte]=2026-12-01T00:00:30Z", "2")]
    public async Task Messages_are_found(string query, string found)
    {
        var asked = query.Replace("{g}", _group, StringComparison.Ordinal);
        for (var i = 0; i < _ids.Count; i++)
            asked = asked.Replace($"{{{i}}}", _ids[i], StringComparison.Ordinal);
        var response = await _solapi.SendAsync("GET", List + asked);
        Assert.Equal(found.Select(digit => _ids[digit - '0']).Reverse(), response.Json["messageList"]!.AsObject().Select(message => message.Key));
    }

    [Fact]
    public async Task It_comes_page_by_page()
    {
        var first = await _solapi.SendAsync("GET", List + "?limit=2");
        Assert.Equal((_ids[0], "2"), (first["nextKey"], first["limit"]));
        var second = await _solapi.SendAsync("GET", List + "?limit=2&startKey=" + first["nextKey"]);
        Assert.Equal(_ids[0], Assert.Single(second.Json["messageList"]!.AsObject()).Key);
        Assert.False(second.Json.ContainsKey("nextKey"));
    }

    [Theory]
    [InlineData("?limit=501")]
    [InlineData("?criteria=color&cond=eq&value=1")]
    [InlineData("?criteria=to&cond=eq")]
    [InlineData("?type[like]=S")]
    [InlineData("?type[in]=[SMS")]
    [InlineData("?startDate=yesterday")]
    [InlineData("?dateType=SENT")]
    public async Task What_makes_no_sense_is_rejected(string query) =>
        Assert.Equal("ValidationError", (await _solapi.SendAsync("GET", List + query))["errorCode"]);

    [Fact]
    public async Task Another_account_s_messages_are_not_in_it()
    {
        _emulator.Solapi.AddAccount("NCSOTHERACCOUNT0", "SECRET");
        using var other = new SolapiCaller(_emulator.Url, "NCSOTHERACCOUNT0", "SECRET");
        Assert.Empty((await other.SendAsync("GET", List)).Json["messageList"]!.AsObject());
    }
}
