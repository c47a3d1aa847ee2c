using System.Net;
using System.Text.Json;
using ScheduledSms.Solapi;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.MockCall;

namespace ScheduledSms.Tests.Solapi;

/// <summary>Messages, added, listed and deleted, are read in every form that the references show.</summary>
public sealed class SolapiMessageResponseTests
{
    [Fact]
    public async Task What_became_of_added_messages_is_read_member_by_member()
    {
        using var client = MockSolapi.Client(MockProvider.Responding(HttpStatusCode.OK, MockFiles.SolapiResponse("messages-added")));

        var result = await client.AddMessagesAsync(MockSolapi.GroupId, [MockSolapi.Message()], Token);

        Assert.Equal(1, result.ErrorCount);
        var accepted = result.Results[0];
        Assert.Equal(("01012345678", "0212345678", SolapiMessageType.Sms, "82"), (Assert.Single(accepted.To), accepted.From, accepted.Type, accepted.Country));
        Assert.Equal(("M4V20211116140939AAAAAAAAAAAAAAA", "12925149", "A-1"), (accepted.MessageId, accepted.AccountId, accepted.CustomFields!["order"]));
        Assert.Equal((SolapiMessageState.Accepted, null), (accepted.StatusCode.State, accepted.StatusCode.Error));
        Assert.StartsWith("정상 접수", accepted.StatusMessage, StringComparison.Ordinal);
        Assert.Equal((SolapiMessageState.Rejected, ScheduledSmsErrorCode.Duplicate), (result.Results[1].StatusCode.State, result.Results[1].StatusCode.Error));
        Assert.Null(result.Results[1].CustomFields);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("\"1\"")]
    public async Task An_error_count_may_be_in_quotes(string count)
    {
        using var client = MockSolapi.Client(MockProvider.Responding(HttpStatusCode.OK, $$"""{ "errorCount": {{count}}, "resultList": [ { "statusCode": 1026 } ] }"""));

        var result = await client.AddMessagesAsync(MockSolapi.GroupId, [MockSolapi.Message()], Token);

        Assert.Equal(1, result.ErrorCount);
        Assert.Equal("1026", Assert.Single(result.Results).StatusCode.Value);
    }

    [Fact]
    public async Task What_became_of_deleted_messages_is_read()
    {
        using var client = MockSolapi.Client(MockProvider.Responding(HttpStatusCode.OK, MockFiles.SolapiResponse("messages-deleted")));

        var result = await client.DeleteMessagesAsync(MockSolapi.GroupId, ["a", "b"], Token);

        Assert.Equal((MockSolapi.GroupId, 1), (result.GroupId, result.ErrorCount));
        Assert.Equal([("M4V20211116140939AAAAAAAAAAAAAAA", true), ("M4V20211116140939AAAAAAAAAAAAAAB", false)], result.Results.Select(static row => (row.MessageId!, row.IsDeleted)));
    }

    [Fact]
    public async Task A_listed_message_is_read_member_by_member()
    {
        var page = await ListAsync(MockFiles.SolapiResponse("message-list"));

        Assert.Equal((null, "M4V20211116140939AAAAAAAAAAAAAAB", 20), (page.StartKey, page.NextKey, page.Limit));
        var message = page.Messages["M4V20211116140939AAAAAAAAAAAAAAA"];
        Assert.Equal((MockSolapi.GroupId, "12925149", "0212345678", "안녕하세요"), (message.GroupId, message.AccountId, message.From, message.Text));
        Assert.Equal((SolapiMessageType.Sms, "82", "PENDING", "2000"), (message.Type, message.Country, message.Status, message.StatusCode.Value));
        Assert.Equal((true, false, false, false), (message.AutoTypeDetect, message.IsReplacement, message.UnavailableSenderNumber, message.VoiceReplied));
        Assert.Equal(0, message.ResendCount);
        Assert.Equal("sms-queue", message.Queues!.Value[0].GetProperty("name").GetString());
        Assert.Equal("메시지가 등록되었습니다.", Assert.Single(message.Log).Message);
        Assert.Equal(new DateTimeOffset(2021, 11, 16, 5, 9, 40, TimeSpan.Zero), message.DateReceived!.Value.Instant);
        Assert.Null(message.DateProcessed);
        Assert.Null(message.UnknownMembers);
    }

    [Theory]
    [InlineData("\"01012345678\"", 1)]
    [InlineData("1012345678", 1)]
    [InlineData("""[ "01012345678", 1087654321 ]""", 2)]
    [InlineData("[]", 0)]
    [InlineData("null", 0)]
    public async Task A_recipient_may_be_text_or_a_list(string to, int count)
    {
        var page = await ListAsync($$"""{ "messageList": { "M1": { "messageId": "M1", "to": {{to}} } } }""");

        Assert.Equal(count, page.Messages["M1"].To.Count);
    }

    [Theory]
    [InlineData("\"TEST1000\"", "TEST1000")]
    [InlineData("\"9999\"", "9999")]
    [InlineData("2000", "2000")]
    [InlineData("null", null)]
    public async Task A_status_code_of_any_form_is_kept(string code, string? value) =>
        Assert.Equal(value, (await ListAsync($$"""{ "messageList": { "M1": { "statusCode": {{code}} } } }""")).Messages["M1"].StatusCode.Value);

    [Theory]
    [InlineData("\"BMS_NEXT\"", "BMS_NEXT")]
    [InlineData("null", null)]
    public async Task A_type_of_any_form_is_kept(string type, string? value) =>
        Assert.Equal(value, (await ListAsync($$"""{ "messageList": { "M1": { "type": {{type}} } } }""")).Messages["M1"].Type?.Value);

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    public async Task No_messages_may_be_an_empty_object_or_list(string messages) =>
        Assert.Empty((await ListAsync($$"""{ "startKey": null, "limit": 20, "messageList": {{messages}} }""")).Messages);

    [Theory]
    [InlineData("", null)]
    [InlineData(""", "nextKey": null""", null)]
    [InlineData(""", "nextKey": "M2" """, "M2")]
    [InlineData(""", "nextKey": 20""", "20")]
    public async Task A_next_key_may_be_absent_or_a_number(string member, string? key) =>
        Assert.Equal(key, (await ListAsync($$"""{ "messageList": {}{{member}} }""")).NextKey);

    [Fact]
    public async Task A_page_without_a_message_list_is_no_page()
    {
        using var client = MockSolapi.Client(MockProvider.Responding(HttpStatusCode.OK, """{ "errorCode": "ValidationError", "errorMessage": "no" }"""));

        var failure = await FailureAsync(() => client.ListMessagesAsync(MockSolapi.GroupId, cancellationToken: Token));

        Assert.Equal((ScheduledSmsErrorCode.InvalidResponse, SendOutcome.Unknown), (failure.Code, failure.Outcome));
    }

    [Fact]
    public async Task Members_that_nobody_knows_yet_are_kept()
    {
        var page = await ListAsync("""{ "hasNext": 0, "messageList": { "M1": { "brandNew": [ 1 ], "kakaoOptions": { "pfId": null } } } }""");

        Assert.Equal(0, page.UnknownMembers!["hasNext"].GetInt32());
        Assert.Equal("[ 1 ]", page.Messages["M1"].UnknownMembers!["brandNew"].GetRawText());
        Assert.Equal(JsonValueKind.Null, page.Messages["M1"].KakaoOptions!.Value.GetProperty("pfId").ValueKind);
    }

    [Theory]
    [InlineData("DeleteGroup")]
    [InlineData("CancelSchedule")]
    [InlineData("SendGroup")]
    public async Task A_write_that_returns_a_group_is_unknown_without_one(string operation)
    {
        using var client = MockSolapi.Client(MockProvider.Responding(HttpStatusCode.NoContent, ""));

        var failure = await FailureAsync(() => MockSolapi.Operations[operation](client));

        Assert.Equal((ScheduledSmsErrorCode.InvalidResponse, SendOutcome.Unknown), (failure.Code, failure.Outcome));
    }

    private static async Task<SolapiMessageList> ListAsync(string response)
    {
        using var client = MockSolapi.Client(MockProvider.Responding(HttpStatusCode.OK, response));
        return await client.ListMessagesAsync(MockSolapi.GroupId, cancellationToken: Token);
    }
}
