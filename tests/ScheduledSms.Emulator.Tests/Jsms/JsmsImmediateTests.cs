using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Jsms;
using ScheduledSms.Emulator.Tests.Http;

namespace ScheduledSms.Emulator.Tests.Jsms;

/// <summary>Template messages that are sent immediately, and their responses.</summary>
public sealed class JsmsImmediateTests : IAsyncLifetime
{
    private const string Single = """{"mobile":"13812345678","temp_id":1250,"temp_para":{"number":"741627"}}""";

    private static readonly DateTimeOffset Start = new(2026, 12, 1, 9, 0, 0, TimeSpan.FromHours(8));

    private ScheduledSmsEmulator _emulator = null!;
    private JsmsCaller _jsms = null!;

    public async ValueTask InitializeAsync()
    {
        _emulator = await ScheduledSmsEmulator.StartAsync(options => (options.StartAt, options.ClockFrozen) = (Start, true));
        _jsms = new JsmsCaller(_emulator);
    }

    public async ValueTask DisposeAsync()
    {
        _jsms.Dispose();
        await _emulator.DisposeAsync();
    }

    [Fact]
    public async Task A_single_message_is_delivered_and_reported_at_once()
    {
        _emulator.Jsms.Account().Balance = new JsmsBalance(2);
        var response = await _jsms.SendAsync("POST", "/v1/messages", Single);
        var delivered = Assert.Single(_emulator.Delivered);
        Assert.Equal((200, $$"""{"msg_id":{{delivered.MessageId}}}"""), (response.Status, response.Text));
        Assert.Equal((Start, "13812345678", "1250", "741627"), (delivered.At, delivered.To, delivered.TemplateId, delivered.Parameters["number"]));
        Assert.Equal(1, _emulator.Jsms.Account().Balance.Text);
        Assert.Equal(delivered.MessageId, JsonNode.Parse((await _jsms.SendAsync("GET", "/v1/report")).Text)![0]!["msgId"]!.ToString());
        Assert.Equal(("message.send", true), (_emulator.Requests[0].Operation, _emulator.Requests[0].Committed));
    }

    [Theory]
    [InlineData(true, System.Text.Json.JsonValueKind.Number)]
    [InlineData(false, System.Text.Json.JsonValueKind.String)]
    public async Task The_kind_of_a_message_s_id(bool quirk, System.Text.Json.JsonValueKind kind)
    {
        _emulator.Jsms.Quirks.NumericMessageId = quirk;
        Assert.Equal(kind, (await _jsms.SendAsync("POST", "/v1/messages", Single)).Json["msg_id"]!.GetValueKind());
    }

    [Fact]
    public async Task A_batch_response_covers_everybody()
    {
        var response = await _jsms.SendAsync("POST", "/v1/messages/batch", """
            {"temp_id":1250,"recipients":[{"mobile":"13812345678","temp_para":{"number":"741627"}},{"mobile":"186","temp_para":{"number":"147721"}}]}
            """);
        Assert.Equal(("1", "1"), (response["success_count"], response["failure_count"]));
        var (sent, rejected) = (response.Json["recipients"]![0]!.AsObject(), response.Json["recipients"]![1]!.AsObject());
        Assert.Equal(["msg_id", "mobile"], sent.Select(member => member.Key));
        Assert.Equal(["error_code", "error_message", "msg_id", "mobile", "temp_para"], rejected.Select(member => member.Key));
        Assert.Equal(Assert.Single(_emulator.Delivered).MessageId, sent["msg_id"]!.ToString());
        Assert.Equal(("50006", "186"), (rejected["error_code"]!.ToString(), rejected["mobile"]!.ToString()));
        Assert.NotEqual(sent["msg_id"]!.ToString(), rejected["msg_id"]!.ToString());
    }

    [Fact]
    public async Task A_batch_that_reaches_nobody_gets_a_response_and_is_stored_nowhere()
    {
        var response = await _jsms.SendAsync("POST", "/v1/messages/batch", """{"temp_id":1,"recipients":[{"mobile":"1"}]}""");
        Assert.Equal((200, "0", "1"), (response.Status, response["success_count"], response["failure_count"]));
        Assert.Empty(_emulator.Jsms.Schedules);
        Assert.False(_emulator.Requests[0].Committed);
    }

    [Fact]
    public async Task What_was_sent_at_once_is_kept_and_is_no_schedule()
    {
        await _jsms.SendAsync("POST", "/v1/messages", Single);
        var stored = Assert.Single(_emulator.Jsms.Schedules);
        Assert.Equal((true, JsmsScheduleState.Sent, Start), (stored.IsImmediate, stored.State, stored.SendAt));
        Assert.Equal(stored.Recipients[0].MessageId, stored.Id);
        foreach (var method in new[] { "GET", "DELETE" })
            Assert.Equal("50028", (await _jsms.SendAsync(method, $"/v1/schedule/{stored.Id}")).Json["error"]!["code"]!.ToString());
        Assert.Equal(0, await _emulator.Clock.AdvanceAsync(TimeSpan.FromDays(1)));
    }

    [Theory]
    [InlineData("", 400, 50003)]
    [InlineData("""{"temp_id":1}""", 400, 50004)]
    [InlineData("""{"mobile":"13812345678"}""", 400, 50005)]
    [InlineData("""{"mobile":"138","temp_id":1}""", 403, 50006)]
    [InlineData("""{"mobile":"13812345678","temp_id":0}""", 403, 50013)]
    public async Task It_is_rejected_as_a_schedule_is(string body, int status, int code)
    {
        var response = await _jsms.SendAsync("POST", "/v1/messages", body);
        Assert.Equal((status, code), (response.Status, response.Json["error"]!["code"]!.GetValue<int>()));
    }

    [Theory]
    [InlineData(JsmsBalanceCheck.AtSubmission)]
    [InlineData(JsmsBalanceCheck.AtSending)]
    public async Task Without_money_nothing_is_sent(JsmsBalanceCheck quirk)
    {
        _emulator.Jsms.Quirks.BalanceCheck = quirk;
        _emulator.Jsms.Account().Balance = new JsmsBalance(0);
        Assert.Equal("50014", (await _jsms.SendAsync("POST", "/v1/messages", Single)).Json["error"]!["code"]!.ToString());
        Assert.Empty(_emulator.Delivered);
    }

    [Fact]
    public async Task A_reply_can_be_taken_once_and_not_too_often()
    {
        _emulator.Jsms.Account().Reply("13812345678", "TD");
        Assert.Equal($$"""[{"content":"TD","phone":"13812345678","replyTime":{{Start.ToUnixTimeMilliseconds()}}}]""", (await _jsms.SendAsync("GET", "/v1/reply")).Text);
        Assert.Equal("50009", (await _jsms.SendAsync("GET", "/v1/reply")).Json["error"]!["code"]!.ToString());
        await _emulator.Clock.AdvanceAsync(TimeSpan.FromSeconds(5));
        Assert.Equal("[]", (await _jsms.SendAsync("GET", "/v1/reply")).Text);
    }
}
