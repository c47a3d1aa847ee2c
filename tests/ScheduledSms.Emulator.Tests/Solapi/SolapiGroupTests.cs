using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Solapi;
using ScheduledSms.Emulator.Tests.Http;

namespace ScheduledSms.Emulator.Tests.Solapi;

public sealed class SolapiGroupTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2021, 11, 16, 5, 9, 39, 810, TimeSpan.Zero);

    private ScheduledSmsEmulator _emulator = null!;
    private SolapiCaller _solapi = null!;

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
    public async Task The_page_s_sample_is_returned_member_for_member()
    {
        _emulator.Solapi.Quirks.ScheduledDate = SolapiScheduledDate.Absent;
        _emulator.Solapi.Quirks.CountTotalWhenSent = true;
        var id = await _solapi.CreateGroupAsync("""{"strict":true}""");
        await _solapi.SendAsync("PUT", $"{SolapiCaller.Groups}/{id}/messages", SolapiCaller.Sms());
        var response = await _solapi.SendAsync("POST", $"{SolapiCaller.Groups}/{id}/schedule", """{"scheduledDate": "2021-11-16T05:12:39.157Z"}""");

        Assert.Equal((200, "application/json"), (response.Status, response.ContentType));
        var expected = JsonNode.Parse($$$"""
            {
            "count": {"total": 0,"sentTotal": 0,"sentFailed": 0,"sentSuccess": 0,"sentPending": 0,"sentReplacement": 0,"refund": 0,"registeredFailed": 0,"registeredSuccess": 1},
            "countForCharge": {"sms": {"82": 1},"lms": {},"mms": {},"ata": {},"cta": {},"cti": {},"nsa": {},"rcs_sms": {},"rcs_lms": {},"rcs_mms": {},"rcs_tpl": {}},
            "balance": {"requested": 0,"replacement": 0,"refund": 0,"sum": 0},
            "point": {"requested": 0,"replacement": 0,"refund": 0,"sum": 0},
            "app": {"profit": {"sms": 0,"lms": 0,"mms": 0,"ata": 0,"cta": 0,"cti": 0,"nsa": 0,"rcs_sms": 0,"rcs_lms": 0,"rcs_mms": 0,"rcs_tpl": 0},"appId": null,"version": null},
            "serviceMethod": "MT","sdkVersion": null,"osPlatform": null,
            "log": [
            {"message": "메시지 그룹이 생성되었습니다.","createAt": "2021-11-16T05:09:39.810Z"},
            {"message": "국가코드(82)의 단문문자(SMS) 1 건이 추가되었습니다.","createAt": "2021-11-16T05:09:39.810Z"},
            {"createAt": "2021-11-16T05:09:39.810Z","message": "메시지 예약이 성공적으로 접수됐습니다.",
            "messageCount": {"total": 0,"sentTotal": 0,"sentFailed": 0,"sentSuccess": 0,"sentPending": 0,"sentReplacement": 0,"refund": 0,"registeredFailed": 0,"registeredSuccess": 1}}],
            "status": "SCHEDULED","dateSent": null,"dateCompleted": null,"isRefunded": false,"flagUpdated": false,"prepaid": true,"strict": true,
            "masterAccountId": null,"allowDuplicates": false,"_id": "{{{id}}}","groupId": "{{{id}}}","accountId": "12925149","apiVersion": "4",
            "price": {},"customFields": {},"hint": {},"dateCreated": "2021-11-16T05:09:39.810Z","dateUpdated": "2021-11-16T05:09:39.810Z"
            }
            """);
        Assert.True(JsonNode.DeepEquals(expected, response.Json), response.Text);
        Assert.Contains("단문문자", response.Text, StringComparison.Ordinal);
        Assert.Matches("^G4V20211116140939[0-9A-Z]{15}$", id);

        Assert.Equal(0, await _emulator.Clock.AdvanceToAsync(new DateTimeOffset(2021, 11, 16, 5, 12, 39, 156, TimeSpan.Zero)));
        Assert.Equal(1, await _emulator.Clock.AdvanceAsync(TimeSpan.FromMilliseconds(1)));
        Assert.Equal("COMPLETE", await _solapi.StatusAsync(id));
        var delivered = Assert.Single(_emulator.Delivered);
        Assert.Equal(("solapi", id, "01012345678", "내일 오전 10시 예약입니다."), (delivered.Provider, delivered.ScheduleId, delivered.To, delivered.Text));
    }

    [Fact]
    public async Task What_a_group_is_created_with_is_echoed()
    {
        var response = await _solapi.SendAsync("POST", SolapiCaller.Groups, """
            {"appId":"APP1","strict":true,"allowDuplicates":true,"sdkVersion":"net/1","osPlatform":"linux","customFields":{"ref":"7"},"hint":{"routeType":"large"}}
            """);
        Assert.Equal("APP1", response.Json["app"]!["appId"]!.ToString());
        Assert.Equal(("true", "true", "net/1", "linux"), (response["strict"], response["allowDuplicates"], response["sdkVersion"], response["osPlatform"]));
        Assert.Equal("""{"ref":"7"}""", response.Json["customFields"]!.ToJsonString());
        Assert.Equal("""{"routeType":"large"}""", response.Json["hint"]!.ToJsonString());
        Assert.Equal("7", Assert.Single(_emulator.Solapi.Groups).CustomFields["ref"]);
    }

    [Fact]
    public async Task Messages_are_listed_by_id_page_by_page_and_deleted()
    {
        var id = await _solapi.CreateGroupAsync();
        var path = $"{SolapiCaller.Groups}/{id}/messages";
        var added = await _solapi.SendAsync("PUT", path, """
            {"messages":[{"to":["01000000001","01000000002","01000000003"],"from":"0212345678","text":"안녕","customFields":{"ref":"a"}}]}
            """);
        Assert.Equal("0", added["errorCount"]);
        var ids = added.Json["resultList"]!.AsArray().Select(result => result!["messageId"]!.ToString()).ToList();
        Assert.All(ids, messageId => Assert.Matches("^M4V[0-9]{14}[0-9A-Z]{15}$", messageId));

        var first = await _solapi.SendAsync("GET", path + "?limit=2");
        Assert.Equal([ids[2], ids[1]], first.Json["messageList"]!.AsObject().Select(message => message.Key));
        var second = await _solapi.SendAsync("GET", path + "?limit=2&startKey=" + first["nextKey"]);
        var last = Assert.Single(second.Json["messageList"]!.AsObject());
        Assert.Equal((ids[0], false), (last.Key, second.Json.ContainsKey("nextKey")));
        Assert.Equal(("01000000001", "SMS", "2000", "a"), (
            last.Value!["to"]!.ToString(), last.Value["type"]!.ToString(), last.Value["statusCode"]!.ToString(), last.Value["customFields"]!["ref"]!.ToString()));

        var removed = await _solapi.SendAsync("DELETE", path, $$"""{"messageIds":["{{ids[1]}}","M4Vunknown"]}""");
        Assert.Equal(("1", id), (removed["errorCount"], removed["groupId"]));
        Assert.Equal("Success", removed.Json["resultList"]![0]!["resultCode"]!.ToString());
        Assert.Equal([ids[0], ids[2]], Assert.Single(_emulator.Solapi.Groups).Messages.Select(message => message.Id));
    }

    [Fact]
    public async Task Groups_are_listed_filtered_and_paged()
    {
        var scheduled = await _solapi.CreateGroupWithMessageAsync();
        var pending = await _solapi.CreateGroupAsync();
        await _solapi.SendAsync("POST", $"{SolapiCaller.Groups}/{scheduled}/schedule", SolapiCaller.ScheduledDate(Start.AddHours(1)));

        async Task<List<string>> FindAsync(string query) =>
            [.. (await _solapi.SendAsync("GET", SolapiCaller.Groups + query)).Json["groupList"]!.AsObject().Select(group => group.Key)];

        Assert.Equal([pending, scheduled], await FindAsync(""));
        Assert.Equal([scheduled], await FindAsync("?criteria=status&cond=eq&value=SCHEDULED"));
        Assert.Equal([pending], await FindAsync($"?criteria=groupId,status&cond=eq,eq&value={pending},PENDING"));
        Assert.Equal([scheduled], await FindAsync("?criteria=count.total&cond=gte&value=1"));
        Assert.Equal([scheduled], await FindAsync("?criteria=scheduledDate&cond=lt&value=" + SolapiCaller.Iso(Start.AddHours(2))));
        Assert.Empty(await FindAsync("?startDate=" + SolapiCaller.Iso(Start.AddMinutes(1))));
        Assert.Equal([pending, scheduled], await FindAsync("?dateType=UPDATED&endDate=" + SolapiCaller.Iso(Start)));
        var page = await _solapi.SendAsync("GET", SolapiCaller.Groups + "?limit=1");
        Assert.Equal(scheduled, page["nextKey"]);
        Assert.Equal([scheduled], await FindAsync("?limit=1&startKey=" + page["nextKey"]));
    }

    [Fact]
    public async Task Balance_is_taken_at_the_send_time_and_not_before()
    {
        var account = _emulator.Solapi.Account();
        account.Balance = 30;
        var paid = await _solapi.CreateGroupWithMessageAsync();
        var unpaid = await _solapi.CreateGroupWithMessageAsync();
        await _solapi.SendAsync("POST", $"{SolapiCaller.Groups}/{paid}/schedule", SolapiCaller.ScheduledDate(Start.AddHours(1)));
        await _solapi.SendAsync("POST", $"{SolapiCaller.Groups}/{unpaid}/schedule", SolapiCaller.ScheduledDate(Start.AddHours(2)));
        Assert.Equal(30, account.Balance);
        Assert.Equal(1, await _emulator.Clock.AdvanceAsync(TimeSpan.FromDays(1)));
        Assert.Equal(("COMPLETE", "FAILED", 10m), (await _solapi.StatusAsync(paid), await _solapi.StatusAsync(unpaid), account.Balance));
        Assert.Equal("10", (await _solapi.SendAsync("GET", "/cash/v1/balance"))["balance"]);
        Assert.Equal("1000000", (await _solapi.SendAsync("GET", "/quota/v1/me"))["quota"]);
    }

    [Fact]
    public async Task Accounts_do_not_see_each_other()
    {
        _emulator.Solapi.AddAccount("NCSOTHERACCOUNT0", "SECRET");
        using var other = new SolapiCaller(_emulator.Url, "NCSOTHERACCOUNT0", "SECRET");
        var id = await _solapi.CreateGroupWithMessageAsync();
        Assert.Equal((404, "ResourceNotFound"), await CodeAsync(other.SendAsync("GET", $"{SolapiCaller.Groups}/{id}")));
        Assert.Equal((404, "ResourceNotFound"), await CodeAsync(other.SendAsync("DELETE", $"{SolapiCaller.Groups}/{id}")));
        Assert.Empty((await other.SendAsync("GET", SolapiCaller.Groups)).Json["groupList"]!.AsObject());
        _emulator.Solapi.Quirks.ForeignGroup = SolapiForeignGroup.Forbidden;
        Assert.Equal((403, "Forbidden"), await CodeAsync(other.SendAsync("DELETE", $"{SolapiCaller.Groups}/{id}")));
        Assert.Equal("PENDING", await _solapi.StatusAsync(id));
    }

    private static async Task<(int Status, string? Code)> CodeAsync(Task<TextResponse> response) => ((await response).Status, (await response)["errorCode"]);
}
