using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Faults;
using ScheduledSms.Emulator.Solapi;
using ScheduledSms.Emulator.Tests.Http;

namespace ScheduledSms.Emulator.Tests.Solapi;

/// <summary>Sending and scheduling in one call.</summary>
public sealed class SolapiSendManyTests : IAsyncLifetime
{
    private const string Detail = "/messages/v4/send-many/detail";
    private const string Message = """{"to":"01012345678","from":"0212345678","text":"안녕","customFields":{"ref":"7"}}""";
    private const string Rejected = """{"to":"010-1234","from":"0212345678","text":"안녕"}""";

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
    public async Task Without_a_date_it_is_sent_at_once()
    {
        var response = await _solapi.SendAsync("POST", Detail, $$"""
            {"messages":[{{Message}},{{Rejected}}],"agent":{"appId":"APP1","sdkVersion":"net/1","osPlatform":"linux"},"strict":true,"allowDuplicates":true}
            """);
        Assert.Equal(200, response.Status);
        Assert.Equal(["groupInfo", "failedMessageList"], response.Json.Select(member => member.Key));
        var group = response.Json["groupInfo"]!;
        Assert.Equal(("SENDING", "APP1", "net/1", "linux", "true", "true"), (Text(group["status"]), Text(group["app"]!["appId"]), Text(group["sdkVersion"]), Text(group["osPlatform"]), Text(group["strict"]), Text(group["allowDuplicates"])));
        var failed = Assert.Single(response.Json["failedMessageList"]!.AsArray())!.AsObject();
        Assert.Equal(["to", "from", "type", "country", "messageId", "statusCode", "statusMessage", "accountId"], failed.Select(member => member.Key));
        Assert.Equal(("010-1234", "1011"), (Text(failed["to"]), Text(failed["statusCode"])));
        Assert.Equal(Start, Assert.Single(_emulator.Delivered).At);
        Assert.Equal("COMPLETE", await _solapi.StatusAsync(Text(group["groupId"])));
        Assert.Equal(("message.send.detail", true), (_emulator.Requests[0].Operation, _emulator.Requests[0].Committed));
    }

    [Fact]
    public async Task With_a_date_it_is_scheduled()
    {
        var response = await SendAsync(Start.AddHours(1), Message);
        Assert.Equal(("SCHEDULED", "2026-12-01T01:00:00.000Z"), (Text(response.Json["groupInfo"]!["status"]), Text(response.Json["groupInfo"]!["scheduledDate"])));
        Assert.Empty(_emulator.Delivered);
        Assert.Equal(1, await _emulator.Clock.AdvanceAsync(TimeSpan.FromHours(1)));
        Assert.Equal(Start.AddHours(1), Assert.Single(_emulator.Delivered).At);
    }

    [Fact]
    public async Task What_was_accepted_is_listed_when_asked_for()
    {
        var response = await _solapi.SendAsync("POST", Detail, $$"""{"messages":[{{Message}},{{Rejected}}],"showMessageList":true}""");
        var accepted = Assert.Single(response.Json["messageList"]!.AsArray())!.AsObject();
        Assert.Equal(["messageId", "statusCode", "statusMessage", "customFields"], accepted.Select(member => member.Key));
        Assert.Equal((Assert.Single(_emulator.Delivered).MessageId, "2000", "7"), (Text(accepted["messageId"]), Text(accepted["statusCode"]), Text(accepted["customFields"]!["ref"])));
    }

    [Theory]
    [InlineData("", "1026")]
    [InlineData(""","allowDuplicates":false""", "1026")]
    [InlineData(""","allowDuplicates":true""", null)]
    public async Task A_recipient_named_twice(string extra, string? code)
    {
        var response = await _solapi.SendAsync("POST", Detail, $$"""{"messages":[{{Message}},{{Message}}]{{extra}}}""");
        Assert.Equal(code, response.Json["failedMessageList"]!.AsArray().FirstOrDefault()?["statusCode"]?.ToString());
    }

    [Theory]
    [InlineData(SolapiSendManyInThePast.SendsNow, 200, 1)]
    [InlineData(SolapiSendManyInThePast.IsRejected, 400, 0)]
    public async Task A_date_in_the_past(SolapiSendManyInThePast quirk, int status, int delivered)
    {
        Quirks.SendManyInThePast = quirk;
        var response = await SendAsync(Start.AddMinutes(-1), Message);
        Assert.Equal((status, delivered, delivered), (response.Status, _emulator.Delivered.Count, _emulator.Solapi.Groups.Count));
        if (status == 400)
            Assert.Equal("InvalidScheduledDate", response["errorCode"]);
    }

    [Theory]
    [InlineData(true, 400)]
    [InlineData(false, 200)]
    public async Task A_date_beyond_six_months(bool quirk, int status)
    {
        Quirks.SendManyRejectsSixMonths = quirk;
        Assert.Equal(status, (await SendAsync(Start.AddMonths(7), Message)).Status);
    }

    [Theory]
    [InlineData(SolapiSendManyWithNobody.Fails, "FAILED")]
    [InlineData(SolapiSendManyWithNobody.StaysPending, "PENDING")]
    [InlineData(SolapiSendManyWithNobody.GoesOn, "SCHEDULED")]
    public async Task Everybody_rejected(SolapiSendManyWithNobody quirk, string status)
    {
        Quirks.SendManyWithNobody = quirk;
        var response = await SendAsync(Start.AddHours(1), Rejected);
        Assert.Equal((200, status, "1"), (response.Status, Text(response.Json["groupInfo"]!["status"]), Text(response.Json["groupInfo"]!["count"]!["registeredFailed"])));
        Assert.Equal(0, await _emulator.Clock.AdvanceAsync(TimeSpan.FromDays(1)));
    }

    [Theory]
    [InlineData(false, 200)]
    [InlineData(true, 400)]
    public async Task An_app_id_outside_agent(bool quirk, int status)
    {
        Quirks.RejectAppIdOutsideAgent = quirk;
        Assert.Equal(status, (await _solapi.SendAsync("POST", Detail, $$"""{"messages":[{{Message}}],"appId":"A"}""")).Status);
    }

    [Fact]
    public async Task Without_balance_nothing_is_sent()
    {
        _emulator.Solapi.Account().Balance = 19;
        var response = await _solapi.SendAsync("POST", Detail, $$"""{"messages":[{{Message}}]}""");
        Assert.Equal((402, "NotEnoughBalance"), (response.Status, response["errorCode"]));
        Assert.Empty(_emulator.Delivered);
        Assert.Equal(SolapiGroupStatus.Failed, Assert.Single(_emulator.Solapi.Groups).Status);
    }

    [Fact]
    public async Task Send_many_returns_the_group_alone()
    {
        var response = await _solapi.SendAsync("POST", "/messages/v4/send-many", $$"""{"messages":[{{Message}}]}""");
        Assert.Equal((200, "SENDING", "1"), (response.Status, response["status"], response.Json["count"]!["registeredSuccess"]!.ToString()));
        Assert.Equal(response["groupId"], Assert.Single(_emulator.Delivered).ScheduleId);
    }

    [Fact]
    public async Task The_response_to_a_single_message_has_the_page_s_members()
    {
        var response = await _solapi.SendAsync("POST", "/messages/v4/send", $$"""{"message":{{Message}}}""");
        var delivered = Assert.Single(_emulator.Delivered);
        Assert.Equal((200, delivered.ScheduleId, delivered.MessageId, "2000", "SMS", "82"), (response.Status, response["groupId"], response["messageId"], response["statusCode"], response["type"], response["country"]));
        Assert.Equal("7", response.Json["customFields"]!["ref"]!.ToString());
    }

    [Theory]
    [InlineData(SolapiRejectedSingle.InResponse, 200)]
    [InlineData(SolapiRejectedSingle.IsAnError, 400)]
    public async Task A_single_message_that_is_rejected(SolapiRejectedSingle quirk, int status)
    {
        Quirks.RejectedSingle = quirk;
        var response = await _solapi.SendAsync("POST", "/messages/v4/send", $$"""{"message":{{Rejected}}}""");
        Assert.Equal(status, response.Status);
        Assert.Equal(status == 200 ? "1011" : "InvalidStatusCode", response[status == 200 ? "statusCode" : "errorCode"]);
        Assert.Empty(_emulator.Delivered);
    }

    [Theory]
    [InlineData("/messages/v4/send-many/detail", "{}")]
    [InlineData("/messages/v4/send-many/detail", """{"messages":[]}""")]
    [InlineData("/messages/v4/send-many/detail", """{"messages":[{"to":"01012345678","text":"a"}],"scheduledDate":"tomorrow"}""")]
    [InlineData("/messages/v4/send-many/detail", """{"messages":[{"to":"01012345678","text":"a"}],"agent":"x"}""")]
    [InlineData("/messages/v4/send-many/detail", """{"messages":[{"to":"01012345678","text":"a"}],"showMessageList":"yes"}""")]
    [InlineData("/messages/v4/send", "{}")]
    [InlineData("/messages/v4/send", """{"message":{"to":["0101","0102"],"text":"a"}}""")]
    public async Task What_is_malformed_is_rejected(string path, string body)
    {
        var response = await _solapi.SendAsync("POST", path, body);
        Assert.Equal((400, "ValidationError"), (response.Status, response["errorCode"]));
        Assert.Empty(_emulator.Solapi.Groups);
    }

    [Fact]
    public async Task A_fault_by_recipient_hits_it()
    {
        _emulator.Faults.Add(new Fault { Recipient = "01012345678", Action = FaultAction.Status(503) });
        Assert.Equal(503, (await _solapi.SendAsync("POST", "/messages/v4/send", $$"""{"message":{{Message}}}""")).Status);
    }

    private static string Text(JsonNode? node) => node!.ToString();

    private Task<TextResponse> SendAsync(DateTimeOffset at, string message) =>
        _solapi.SendAsync("POST", Detail, $$"""{"messages":[{{message}}],"scheduledDate":"{{SolapiCaller.Iso(at)}}"}""");
}
