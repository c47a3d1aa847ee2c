using System.Net;
using System.Text.Json;
using ScheduledSms.Jsms;
using ScheduledSms.Jsms.Wire;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.MockCall;

namespace ScheduledSms.Tests.Jsms;

/// <summary>Responses are read in full, in every form that the references show.</summary>
public sealed class JsmsResponseTests
{
    private static readonly Dictionary<string, Type> Types = new(StringComparer.Ordinal)
    {
        ["app-balance"] = typeof(JsmsAppBalance),
        ["batch-created"] = typeof(JsmsBatchScheduleResult),
        ["developer-balance"] = typeof(JsmsDeveloperBalance),
        ["schedule"] = typeof(JsmsSchedule),
        ["schedule-created"] = typeof(JsmsScheduleResult),
        ["template"] = typeof(JsmsTemplateInfo),
    };

    public static TheoryData<string> Responses() => [.. MockFiles.ResponseNames("Jsms")];

    [Theory]
    [MemberData(nameof(Responses))]
    public void A_documented_response_is_read_without_loss(string name)
    {
        var original = MockFiles.JsmsResponse(name);
        var type = JsmsJson.Default.GetTypeInfo(Types[name])!;

        var copy = JsonSerializer.Serialize(JsonSerializer.Deserialize(original, type), type);

        Assert.Empty(MockJson.Lost(original, copy));
    }

    [Theory]
    [MemberData(nameof(Responses))]
    public void A_documented_response_has_a_property_for_every_member(string name)
    {
        var response = (ProviderResponse)JsonSerializer.Deserialize(MockFiles.JsmsResponse(name), JsmsJson.Default.GetTypeInfo(Types[name])!)!;

        Assert.Null(response.UnknownMembers);
    }

    [Fact]
    public async Task The_page_s_schedule_is_read_member_by_member()
    {
        var schedule = await GetAsync(MockFiles.JsmsResponse("schedule"));

        Assert.Equal(MockJsms.ScheduleId, schedule.ScheduleId);
        Assert.Equal("2017-07-01 09:00:00", schedule.SendTimeText);
        Assert.Equal(MockJsms.SendAt, schedule.SendAt);
        Assert.Equal(1250, schedule.TemplateId);
        var recipient = Assert.Single(schedule.Recipients);
        Assert.Equal("274887115920", recipient.MessageId);
        Assert.Equal("13812345678", recipient.Mobile);
        Assert.Equal("741627", recipient.TemplateParameters!["number"]);
    }

    [Fact]
    public async Task A_send_time_is_read_at_the_configured_offset()
    {
        var provider = MockProvider.Responding(HttpStatusCode.OK, MockFiles.JsmsResponse("schedule"));
        using var client = MockJsms.Client(provider, static options => options.SendTimeOffset = TimeSpan.FromHours(9));

        var schedule = await client.GetScheduleAsync(MockJsms.ScheduleId, Token);

        Assert.Equal(new DateTimeOffset(2017, 7, 1, 0, 0, 0, TimeSpan.Zero), schedule.SendAt);
    }

    [Theory]
    [InlineData("\"2017-07-01 09:00\"")]
    [InlineData("\"2017-07-01T09:00:00Z\"")]
    [InlineData("\"soon\"")]
    [InlineData("null")]
    public async Task A_send_time_in_another_form_is_kept_as_text_and_names_no_instant(string sendTime)
    {
        var schedule = await GetAsync($$"""{ "schedule_id": "x", "send_time": {{sendTime}} }""");

        Assert.Null(schedule.SendAt);
        Assert.Equal(JsonSerializer.Deserialize<string>(sendTime), schedule.SendTimeText);
    }

    [Theory]
    [InlineData("274887115920")]
    [InlineData("\"274887115920\"")]
    public async Task A_message_id_may_be_a_number_or_text(string id)
    {
        var schedule = await GetAsync($$"""{ "schedule_id": "x", "recipients": [ { "msg_id": {{id}}, "mobile": 13812345678 } ] }""");

        var recipient = Assert.Single(schedule.Recipients);
        Assert.Equal("274887115920", recipient.MessageId);
        Assert.Equal("13812345678", recipient.Mobile);
    }

    [Theory]
    [InlineData("12345678901234567890123")]
    [InlineData("\"12345678901234567890123\"")]
    public async Task A_schedule_id_may_be_a_number_and_keeps_its_digits(string id)
    {
        var provider = MockProvider.Responding(HttpStatusCode.OK, $$"""{ "schedule_id": {{id}} }""");
        using var client = MockJsms.Client(provider);

        Assert.Equal("12345678901234567890123", (await client.CreateScheduleAsync(MockJsms.Single(), Token)).ScheduleId);
    }

    [Theory]
    [InlineData("1250")]
    [InlineData("\"1250\"")]
    [InlineData("1250, \"recipients\": null")]
    public async Task A_template_id_may_be_in_quotes(string id) =>
        Assert.Equal(1250, (await GetAsync($$"""{ "schedule_id": "x", "temp_id": {{id}} }""")).TemplateId);

    [Theory]
    [InlineData("""{ "number": 741627 }""", "741627")]
    [InlineData("""{ "number": true }""", "true")]
    [InlineData("""{ "number": "" }""", "")]
    public async Task A_template_parameter_that_is_no_text_is_kept(string parameters, string value)
    {
        var schedule = await GetAsync($$"""{ "schedule_id": "x", "recipients": [ { "temp_para": {{parameters}} } ] }""");

        Assert.Equal(value, Assert.Single(schedule.Recipients).TemplateParameters!["number"]);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    public async Task No_template_parameters_may_be_an_empty_list(string parameters)
    {
        var schedule = await GetAsync($$"""{ "schedule_id": "x", "recipients": [ { "temp_para": {{parameters}} } ] }""");

        Assert.Empty(Assert.Single(schedule.Recipients).TemplateParameters!);
    }

    [Theory]
    [InlineData("50006")]
    [InlineData("\"50006\"")]
    public async Task A_rejected_recipient_s_code_may_be_a_number_or_text(string code)
    {
        var result = await CreateBatchAsync($$"""{ "schedule_id": "x", "success_count": 1, "failure_count": 1, "failure_recipients": [ { "error_code": {{code}}, "mobile": "1" } ] }""");

        var failed = Assert.Single(result.RejectedRecipients);
        Assert.Equal("50006", failed.ProviderCode);
        Assert.Equal(ScheduledSmsErrorCode.InvalidRecipient, failed.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData(""", "failure_recipients": null""")]
    [InlineData(""", "failure_recipients": []""")]
    public async Task A_batch_without_rejections_has_an_empty_list(string rejections)
    {
        var result = await CreateBatchAsync($$"""{ "schedule_id": "x", "success_count": "2", "failure_count": 0{{rejections}} }""");

        Assert.Equal(2, result.AcceptedCount);
        Assert.Equal(0, result.RejectedCount);
        Assert.Empty(result.RejectedRecipients);
    }

    [Fact]
    public async Task A_batch_that_accepted_nobody_may_have_no_id()
    {
        var result = await CreateBatchAsync("""{ "success_count": 0, "failure_count": 1, "failure_recipients": [ { "error_code": "50006" } ] }""");

        Assert.Null(result.ScheduleId);
        Assert.Single(result.RejectedRecipients);
    }

    [Fact]
    public async Task A_batch_that_accepted_somebody_must_have_an_id()
    {
        var provider = MockProvider.Responding(HttpStatusCode.OK, """{ "success_count": 1, "failure_count": 1, "failure_recipients": [ { "error_code": "50006" } ] }""");
        using var client = MockJsms.Client(provider);

        var failure = await FailureAsync(() => client.CreateBatchScheduleAsync(MockJsms.Batch(2), Token));

        Assert.Equal((ScheduledSmsErrorCode.InvalidResponse, SendOutcome.Unknown), (failure.Code, failure.Outcome));
    }

    [Fact]
    public async Task Members_that_nobody_knows_yet_are_kept()
    {
        var schedule = await GetAsync("""{ "schedule_id": "x", "status": "WAITING", "more": { "a": [1, null] }, "none": null, "recipients": [ { "msg_id": "1", "carrier": "CMCC" } ] }""");

        Assert.Equal("WAITING", schedule.UnknownMembers!["status"].GetString());
        Assert.Equal("""{ "a": [1, null] }""", schedule.UnknownMembers["more"].GetRawText());
        Assert.Equal(JsonValueKind.Null, schedule.UnknownMembers["none"].ValueKind);
        Assert.Equal("CMCC", Assert.Single(schedule.Recipients).UnknownMembers!["carrier"].GetString());
    }

    [Fact]
    public async Task A_balance_that_is_not_allocated_is_null()
    {
        var provider = MockProvider.Responding(HttpStatusCode.OK, MockFiles.JsmsResponse("app-balance"));
        using var client = MockJsms.Client(provider);

        var balance = await client.GetAppBalanceAsync(Token);

        Assert.Equal((-1L, 0L, 100L, null), (balance.Balance, balance.Voice, balance.Industry, balance.Market));
    }

    [Fact]
    public async Task The_developer_balance_is_read_member_by_member()
    {
        var provider = MockProvider.Responding(HttpStatusCode.OK, MockFiles.JsmsResponse("developer-balance"));
        using var client = MockJsms.Client(provider);

        var balance = await client.GetDeveloperBalanceAsync(Token);

        Assert.Equal((986L, 0L, 50L, null), (balance.Balance, balance.Voice, balance.Industry, balance.Market));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("text/html")]
    public async Task The_content_decides_and_not_its_media_type(string mediaType)
    {
        var provider = MockProvider.Responding(HttpStatusCode.OK, MockFiles.JsmsResponse("schedule-created"), mediaType);
        using var client = MockJsms.Client(provider);

        Assert.Equal(MockJsms.ScheduleId, (await client.CreateScheduleAsync(MockJsms.Single(), Token)).ScheduleId);
    }

    private static async Task<JsmsSchedule> GetAsync(string response)
    {
        using var client = MockJsms.Client(MockProvider.Responding(HttpStatusCode.OK, response));
        return await client.GetScheduleAsync(MockJsms.ScheduleId, Token);
    }

    private static async Task<JsmsBatchScheduleResult> CreateBatchAsync(string response)
    {
        using var client = MockJsms.Client(MockProvider.Responding(HttpStatusCode.OK, response));
        return await client.CreateBatchScheduleAsync(MockJsms.Batch(2), Token);
    }
}
