using ScheduledSms.Jsms;
using ScheduledSms.Solapi;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.LoopbackServer;

namespace ScheduledSms.Tests.Pipeline;

/// <summary>A member of an unexpected shape does not make a successful write look lost: it is kept as received, and the rest is read.</summary>
public sealed class OddMemberTests
{
    [Theory]
    [InlineData("count", """{"total":null}""")]
    [InlineData("countForCharge", """{"sms":[]}""")]
    [InlineData("app", """{"appId":5}""")]
    [InlineData("strict", "\"yes\"")]
    [InlineData("log", "{}")]
    [InlineData("balance", "\"none\"")]
    public async Task An_odd_side_member_of_a_group_is_set_aside(string member, string value)
    {
        await using var server = Start(Respond(200, $"{{\"groupId\":\"G1\",\"{member}\":{value},\"status\":\"SCHEDULED\",\"newMember\":1}}"));
        using var client = new SolapiGroupScheduleClient(Accounts.Solapi(server.Url));

        var scheduled = await client.ScheduleGroupAsync("G1", TimeProvider.System.GetUtcNow().AddDays(1), TestContext.Current.CancellationToken);

        Assert.Equal(SolapiGroupStatus.Scheduled, scheduled.Group.Status);
        Assert.Equal(value, scheduled.Group.UnknownMembers![member].GetRawText());
        Assert.Equal(1, scheduled.Group.UnknownMembers!["newMember"].GetInt32());
    }

    [Fact]
    public async Task Several_odd_members_are_all_set_aside()
    {
        await using var server = Start(Respond(200, """{"temp_id":"","recipients":{},"send_time":7,"schedule_id":"a"}"""));
        using var client = new JsmsScheduleClient(Accounts.Jsms(server.Url));

        var schedule = await client.GetScheduleAsync("a", TestContext.Current.CancellationToken);

        Assert.Equal("a", schedule.ScheduleId);
        Assert.Equal(["recipients", "send_time", "temp_id"], schedule.UnknownMembers!.Keys.Order());
    }

    [Theory]
    [InlineData("""{"schedule_id":{}}""")]
    [InlineData("""{"schedule_id":["a"],"temp_id":""}""")]
    public async Task An_odd_id_is_no_id(string response)
    {
        await using var server = Start(Respond(200, response));
        using var client = new JsmsScheduleClient(Accounts.Jsms(server.Url));

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.CreateScheduleAsync(Accounts.JsmsRequest(), TestContext.Current.CancellationToken));

        Assert.Equal((SendOutcome.Unknown, ScheduledSmsErrorCode.InvalidResponse), (failure.Outcome, failure.Code));
    }

    [Fact]
    public async Task A_list_with_an_empty_place_is_unusable()
    {
        await using var server = Start(Respond(200, """{"errorCount":0,"resultList":[null]}"""));
        using var client = new SolapiGroupScheduleClient(Accounts.Solapi(server.Url));

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.AddMessagesAsync("G1", [Accounts.SolapiMessage()], TestContext.Current.CancellationToken));

        Assert.Equal(SendOutcome.Unknown, failure.Outcome);
    }

    [Fact]
    public async Task Pages_that_lead_in_a_circle_are_an_error_and_not_a_complete_listing()
    {
        await using var server = Start(
            Respond(200, """{"messageList":{"M1":{"messageId":"M1"}},"nextKey":"a"}"""),
            Respond(200, """{"messageList":{"M2":{"messageId":"M2"}},"nextKey":"b"}"""),
            Respond(200, """{"messageList":{"M3":{"messageId":"M3"}},"nextKey":"a"}"""));
        using var client = new SolapiGroupScheduleClient(Accounts.Solapi(server.Url));

        List<string?> read = [];

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(async () =>
        {
            await foreach (var message in client.ListAllMessagesAsync("G1", cancellationToken: TestContext.Current.CancellationToken).Take(10))
                read.Add(message.MessageId);
        });

        Assert.Equal((SendOutcome.Unknown, ScheduledSmsErrorCode.InvalidResponse), (failure.Outcome, failure.Code));
        Assert.Contains("The listing is not complete.", failure.Message, StringComparison.Ordinal);
        Assert.Equal(["M1", "M2", "M3"], read);
    }
}
