using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Solapi;

namespace ScheduledSms.Emulator.Tests.PublicClients;

/// <summary>Third-party clients of the providers complete their schedule calls, with only their origin redirected.</summary>
public sealed class PublicClientTests(InstalledClients clients) : IClassFixture<InstalledClients>
{
    private static readonly DateTimeOffset Start = new(2027, 3, 1, 0, 30, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset First = new(2027, 3, 2, 1, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Second = new(2027, 3, 3, 2, 0, 0, TimeSpan.Zero);

    // The client writes local time with its offset, or Z where that is zero.
    [Theory]
    [InlineData("UTC", "2027-03-02T01:00:00Z", "2027-03-03T02:00:00Z")]
    [InlineData("Asia/Seoul", "2027-03-02T10:00:00+09:00", "2027-03-03T11:00:00+09:00")]
    public async Task SOLAPI_s_Node_client_schedules_a_group_cancels_and_schedules_again(string timeZone, string first, string second)
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync(options => (options.StartAt, options.ClockFrozen) = (Start, true));
        var output = await clients.RunAsync(
            "solapi-groups.mjs", timeZone,
            emulator.Url.ToString(), DevelopmentKeys.SolapiApiKey, DevelopmentKeys.SolapiApiSecret, first, second);

        WhatTheClientSaw(JsonNode.Parse(output)!);
        WhatTheEmulatorReceived(emulator, first, second);
        await WhatIsDeliveredAsync(emulator);
    }

    [Fact]
    public async Task SOLAPI_s_Node_client_sends_in_one_call_now_and_at_a_time_lists_its_messages_and_reads_statistics()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync(options => (options.StartAt, options.ClockFrozen) = (Start, true));
        var output = await clients.RunAsync(
            "solapi-send.mjs", "Asia/Seoul", emulator.Url.ToString(), DevelopmentKeys.SolapiApiKey, DevelopmentKeys.SolapiApiSecret, "2027-03-02T01:00:00Z");

        var seen = JsonNode.Parse(output)!;
        Assert.Equal(
            [("SENDING", ""), ("SCHEDULED", "2027-03-02T01:00:00.000Z")],
            new[] { "atOnce", "scheduled" }.Select(call => (Text(seen[call]!["groupInfo"]!["status"]), Text(seen[call]!["groupInfo"]!["scheduledDate"]))));
        Assert.Equal("1026", Text(Assert.Single(seen["scheduled"]!["failedMessageList"]!.AsArray())!["statusCode"]));
        Assert.Equal("2000", Text(Assert.Single(seen["scheduled"]!["messageList"]!.AsArray())!["statusCode"]));
        // The number means that its owner has opted out.
        Assert.Equal(("MessageNotReceivedError", "1061"), (Text(seen["rejected"]!["name"]), Text(seen["rejected"]!["failedMessageList"]![0]!["statusCode"])));
        Assert.Equal("01023456789", Text(Assert.Single(seen["messages"]!["messageList"]!.AsObject()).Value!["to"]));
        Assert.Equal("01012345678", Text(Assert.Single(seen["delivered"]!["messageList"]!.AsObject()).Value!["to"]));
        Assert.Equal(("1", "2027/03"), (Text(seen["statistics"]!["successed"]!["sms"]), Text(seen["statistics"]!["monthPeriod"]![0]!["date"])));

        Assert.Equal(1, await emulator.Clock.AdvanceToAsync(First));
        Assert.Equal([("01012345678", Start), ("01023456789", First)], emulator.Delivered.Select(message => (message.To, message.At)));
    }

    private static void WhatTheClientSaw(JsonNode seen)
    {
        Assert.StartsWith("G4V20270301093000", Text(seen["groupId"]), StringComparison.Ordinal);
        Assert.Equal("1", Text(seen["added"]!["errorCount"]));
        Assert.Equal(
            [("01012345678", "SMS", "2000"), ("01023456789", "SMS", "2000"), ("01012345678", "SMS", "1026"), ("01034567890", "LMS", "2000")],
            seen["added"]!["resultList"]!.AsArray().Select(result => (Text(result!["to"]), Text(result["type"]), Text(result["statusCode"]))));
        Assert.Equal(3, seen["messages"]!["messageList"]!.AsObject().Count);
        Assert.Equal("7", Text(seen["messages"]!["messageList"]![Text(seen["added"]!["resultList"]![0]!["messageId"])]!["customFields"]!["visit"]));

        Assert.Equal(
            [("PENDING", ""), ("SCHEDULED", "2027-03-02T01:00:00.000Z"), ("SCHEDULED", "2027-03-02T01:00:00.000Z"), ("PENDING", ""), ("SCHEDULED", "2027-03-03T02:00:00.000Z")],
            new[] { "pending", "scheduled", "readBack", "canceled", "scheduledAgain" }
                .Select(step => (Text(seen[step]!["status"]), Text(seen[step]!["scheduledDate"]))));
        Assert.Equal("Success", Text(seen["removedMessages"]!["resultList"]![0]!["resultCode"]));
        Assert.Equal([Text(seen["groupId"])], seen["listed"]!["groupList"]!.AsObject().Select(group => group.Key));

        Assert.Equal("DELETED", Text(seen["removed"]!["status"]));
        Assert.Equal(
            ("ClientError", "NotOperationalStatus", "400"),
            (Text(seen["rejected"]!["name"]), Text(seen["rejected"]!["errorCode"]), Text(seen["rejected"]!["httpStatus"])));
        Assert.Equal("100000000", Text(seen["balance"]!["balance"]));
    }

    private static void WhatTheEmulatorReceived(ScheduledSmsEmulator emulator, string first, string second)
    {
        Assert.Equal(
            [
                ("group.create", 200), ("group.messages.add", 200), ("group.get", 200), ("group.messages.list", 200),
                ("group.schedule", 200), ("group.get", 200), ("group.cancel", 200), ("group.messages.delete", 200),
                ("group.schedule", 200), ("group.list", 200), ("group.create", 200), ("group.delete", 200),
                ("group.delete", 400), ("balance", 200),
            ],
            emulator.Requests.Select(request => (request.Operation, request.Status ?? 0)));
        Assert.All(emulator.Requests, request => Assert.Equal("application/json", request.ContentType));
        Assert.Equal(
            [$$"""{"scheduledDate":"{{first}}"}""", $$"""{"scheduledDate":"{{second}}"}"""],
            emulator.Requests.Where(request => request.Operation is "group.schedule").Select(request => request.Body));

        Assert.Equal(
            [(SolapiGroupStatus.Scheduled, Second, 2, 1), (SolapiGroupStatus.Deleted, (DateTimeOffset?)null, 0, 0)],
            emulator.Solapi.Groups.Select(group => (group.Status, group.ScheduledAt, group.Messages.Count, group.RejectedCount)));
        Assert.Equal("42", emulator.Solapi.Groups[0].CustomFields["order"]);
    }

    private static async Task WhatIsDeliveredAsync(ScheduledSmsEmulator emulator)
    {
        // The first schedule was canceled.
        Assert.Equal(0, await emulator.Clock.AdvanceToAsync(First.AddMinutes(1)));
        Assert.Equal(2, await emulator.Clock.AdvanceToAsync(Second));
        Assert.Equal([("01012345678", Second), ("01034567890", Second)], emulator.Delivered.Select(message => (message.To, message.At)));
        Assert.Equal("내일 오전 10시 예약입니다.", emulator.Delivered[0].Text);
        Assert.Equal(SolapiGroupStatus.Complete, emulator.Solapi.Groups[0].Status);
    }

    private static string Text(JsonNode? node) => node?.ToString() ?? "";
}
