using ScheduledSms.Emulator.Faults;
using ScheduledSms.Emulator.Tests.Http;

namespace ScheduledSms.Emulator.Tests.Control;

/// <summary>The journal through the control API: requests and their responses.</summary>
public sealed class JournalControlTests
{
    [Fact]
    public async Task Raw_request_and_response_are_there_without_what_opens_an_account()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        using var control = new ControlCaller(emulator);
        using var solapi = new SolapiCaller(emulator);
        var group = await solapi.CreateGroupWithMessageAsync();
        var whole = await control.GetAsync("journal/1");
        Assert.Equal(
            ("PUT", $"/messages/v4/groups/{group}/messages", "solapi", "group.messages.add", DevelopmentKeys.SolapiApiKey, "200", group),
            (Text("method"), Text("path"), Text("provider"), Text("operation"), Text("account"), Text("status"), Text("message")));
        Assert.Equal((SolapiCaller.Sms(), "application/json; charset=utf-8", "application/json"), (Text("body"), Text("contentType"), Text("responseContentType")));
        Assert.Contains("\"errorCount\":0,\"resultList\":[{\"to\":\"01012345678\"", Text("responseBody"), StringComparison.Ordinal);
        Assert.Contains("""["Authorization","HMAC-SHA256 …"]""", whole["headers"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);
        Assert.DoesNotContain("signature=", whole.ToJsonString(), StringComparison.Ordinal);
        await control.AssertProblemAsync(404, "There is no request '7' in the journal", "GET", "journal/7");
        await control.AssertProblemAsync(404, "There is no request 'x'", "GET", "journal/x");

        string Text(string member) => whole[member]!.ToString();
    }

    [Fact]
    public async Task What_a_fault_broke_off_shows_what_was_to_go_out_and_what_it_put_in_its_place()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        using var control = new ControlCaller(emulator);
        using var jsms = new JsmsCaller(emulator);
        emulator.Faults.Add(new Fault { Call = 1, Point = FaultPoint.MidResponse, Action = FaultAction.Fin });
        emulator.Faults.Add(new Fault { Call = 1, Point = FaultPoint.BeforeCommit, Operation = "balance.app", Action = FaultAction.Html(502) });
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => jsms.SendAsync("POST", "/v1/schedule", JsmsCaller.Single("2099-01-01 09:00:00")));
        await jsms.SendAsync("GET", "/v1/accounts/app");
        Assert.StartsWith("""{"schedule_id":""", emulator.Requests[0].ResponseBody, StringComparison.Ordinal);
        Assert.Equal((null, true), (emulator.Requests[0].Status, emulator.Requests[0].Committed));
        Assert.StartsWith("<!DOCTYPE html>", emulator.Requests[1].ResponseBody, StringComparison.Ordinal);
        Assert.Equal("text/html; charset=utf-8", emulator.Requests[1].ResponseContentType);
    }

    [Theory]
    [InlineData("", "0 1 2 3")]
    [InlineData("?order=desc", "3 2 1 0")]
    [InlineData("?provider=solapi", "2")]
    [InlineData("?operation=schedule.get", "1")]
    [InlineData("?rejected=true", "1 3")]
    [InlineData("?after=1", "2 3")]
    [InlineData("?limit=2&offset=1", "1 2")]
    public async Task It_is_filtered_and_paged(string query, string expected)
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        using var control = new ControlCaller(emulator);
        using var jsms = new JsmsCaller(emulator);
        using var solapi = new SolapiCaller(emulator);
        var id = await jsms.CreateAsync("/v1/schedule", JsmsCaller.Single("2099-01-01 09:00:00"));
        await jsms.SendAsync("GET", "/v1/schedule/none");
        await solapi.CreateGroupAsync();
        await jsms.SendAsync("POST", "/v1/schedule", "{}");
        var list = await control.GetAsync("journal" + query);
        Assert.Equal(expected, string.Join(' ', list["requests"]!.AsArray().Select(request => request!["sequence"]!.ToString())));
        Assert.Null(list["requests"]![0]!["body"]);
        var one = await control.GetAsync("journal?message=" + id);
        Assert.Equal(["0"], one["requests"]!.AsArray().Select(request => request!["sequence"]!.ToString()));
    }

    [Fact]
    public async Task The_requests_of_a_call_are_found_by_its_request_id()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        using var control = new ControlCaller(emulator);
        using var client = new HttpClient { BaseAddress = emulator.Url };
        foreach (var id in new[] { "ssms-1", "ssms-2", "ssms-1", "two\twords and " + new string('x', 100), null })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "v1/accounts/app");
            if (id is not null)
                request.Headers.TryAddWithoutValidation("x-request-id", id);
            using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        }

        Assert.Equal([0, 2], emulator.Requests.Where(request => request.IsOf("ssms-1")).Select(request => request.Sequence));
        Assert.Null(emulator.Requests[^1].RequestId);
        var found = await control.GetAsync("journal?requestId=ssms-1");
        Assert.Equal(["0 ssms-1", "2 ssms-1"], found["requests"]!.AsArray().Select(request => $"{request!["sequence"]} {request["requestId"]}"));
        Assert.Equal("ssms-2", (await control.GetAsync("journal/1"))["requestId"]!.ToString());
        var lines = emulator.Timeline().Split('\n');
        Assert.EndsWith("#1 jsms balance.app [ssms-2]: 400", lines[1], StringComparison.Ordinal);
        Assert.EndsWith($"#3 jsms balance.app [two?words?and?{new string('x', 50)}]: 400", lines[3], StringComparison.Ordinal);
        Assert.EndsWith("#4 jsms balance.app: 400", lines[4], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1/SCHEDULE/", "1")]
    [InlineData("POST /v1", "0 3")]
    [InlineData("group.messages", "5")]
    [InlineData("138-1234-5678", "0")]
    [InlineData("010 1234 5678", "5 7")]
    [InlineData("ValidationError", "8")]
    [InlineData("ssms-7", "2")]
    [InlineData("하나", "5 6 7")]
    [InlineData("번호 둘", "7")]
    [InlineData("nothing has this", "")]
    public async Task It_is_searched_by_what_stands_in_a_request_and_its_response(string search, string expected)
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        using var control = new ControlCaller(emulator);
        using var jsms = new JsmsCaller(emulator);
        using var solapi = new SolapiCaller(emulator);
        using var client = new HttpClient { BaseAddress = emulator.Url };
        await jsms.CreateAsync("/v1/schedule", JsmsCaller.Single("2099-01-01 09:00:00"));
        await jsms.SendAsync("GET", "/v1/schedule/none");
        using var named = new HttpRequestMessage(HttpMethod.Get, "v1/accounts/app") { Headers = { { "X-Request-Id", "ssms-7" } } };
        using var response = await client.SendAsync(named, TestContext.Current.CancellationToken);
        await jsms.SendAsync("POST", "/v1/schedule", "{}");
        var group = await solapi.CreateGroupAsync();
        await solapi.SendAsync("PUT", $"/messages/v4/groups/{group}/messages", """{"messages":[{"to":"01012345678","from":"0212345678","text":"하나"}]}""");
        // As many clients write it.
        await solapi.SendAsync("POST", "/messages/v4/groups", """{"customFields":{"reference":"\uD558\uB098"}}""");
        await solapi.SendAsync("GET", "/messages/v4/list?text=%EB%B2%88%ED%98%B8%20%EB%91%98");
        await solapi.SendAsync("GET", "/messages/v4/groups/none");

        var found = await control.GetAsync("journal?search=" + Uri.EscapeDataString(search));

        Assert.Equal(expected, string.Join(' ', found["requests"]!.AsArray().Select(request => request!["sequence"]!.ToString())));
        Assert.Equal("9", found["all"]!.ToString());
    }

    [Fact]
    public async Task The_providers_code_and_the_whole_fault_stand_beside_the_status()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        using var control = new ControlCaller(emulator);
        using var jsms = new JsmsCaller(emulator);
        using var solapi = new SolapiCaller(emulator);
        var placed = emulator.Faults.Add(new Fault { Operation = "balance.app", Point = FaultPoint.BeforeCommit, Action = FaultAction.Status(503, "2") });
        await jsms.SendAsync("POST", "/v1/schedule", "{}");
        await solapi.SendAsync("GET", "/messages/v4/groups/none");
        await jsms.SendAsync("GET", "/v1/accounts/app");
        emulator.Faults.Remove(placed.Id);
        await jsms.SendAsync("GET", "/v1/accounts/app");

        var requests = (await control.GetAsync("journal"))["requests"]!.AsArray();

        using var rejection = System.Text.Json.JsonDocument.Parse(emulator.Requests[0].ResponseBody!);
        Assert.Equal(rejection.RootElement.GetProperty("error").GetProperty("code").ToString(), requests[0]!["errorCode"]!.ToString());
        Assert.Equal("ValidationError", requests[1]!["errorCode"]!.ToString());
        Assert.Equal("""{"operation":"balance.app","point":"beforeCommit","action":{"kind":"status","status":503,"retryAfter":"2"}}""", requests[2]!["hitBy"]!.ToJsonString());
        Assert.Equal((null, null), (requests[3]!["errorCode"], requests[3]!["hitBy"]));
    }
}
