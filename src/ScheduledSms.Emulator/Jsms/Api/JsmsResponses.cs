using System.Globalization;
using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Http;
using ScheduledSms.Emulator.Jsms.Models;

namespace ScheduledSms.Emulator.Jsms.Api;

/// <summary>The provider's responses, member for member as its pages show them.</summary>
internal sealed class JsmsResponses(JsmsQuirks quirks)
{
    public const string SendTimeFormat = "yyyy-MM-dd HH:mm:ss";

    public static EmulatedResponse Single(JsmsOutcome outcome) => EmulatedResponse.Ok(new JsonObject { ["schedule_id"] = outcome.Schedule?.Id });

    public static EmulatedResponse Deleted() => new(200, null);

    public static EmulatedResponse Template(JsmsTemplate template)
    {
        var body = new JsonObject { ["temp_id"] = template.Id, ["template"] = template.Text, ["type"] = (int)template.Kind };
        if (template.TimeToLive is not null)
            body["ttl"] = template.TimeToLive;
        if (template.Remark is not null)
            body["remark"] = template.Remark;
        body["status"] = template.State switch
        {
            JsmsTemplateState.Auditing => 0,
            JsmsTemplateState.Rejected => 2,
            _ => 1,
        };
        return EmulatedResponse.Ok(body);
    }

    public static EmulatedResponse Report(IReadOnlyList<JsmsReport> rows) => EmulatedResponse.Ok(new JsonArray([.. rows.Select(row => row.ToJson())]));

    public static EmulatedResponse Replies(IReadOnlyList<JsmsReply> rows) => EmulatedResponse.Ok(new JsonArray([.. rows.Select(row => row.ToJson())]));

    public static EmulatedResponse TemplateId(JsmsTemplate template) => EmulatedResponse.Ok(new JsonObject { ["temp_id"] = template.Id });

    public static EmulatedResponse AppBalance(JsmsBalance balance) => Balance("app", balance);

    public static EmulatedResponse DeveloperBalance(JsmsBalance balance) => Balance("dev", balance);

    /// <summary>A single message sent immediately: its id is a number here, though a string everywhere else.</summary>
    public EmulatedResponse Sent(JsmsOutcome outcome)
    {
        var id = outcome.Accepted[0].MessageId;
        return EmulatedResponse.Ok(new JsonObject { ["msg_id"] = quirks.NumericMessageId ? long.Parse(id, CultureInfo.InvariantCulture) : id });
    }

    /// <summary>A batch sent immediately: lists all recipients, with an id even for rejected ones.</summary>
    public static EmulatedResponse SentBatch(JsmsOutcome outcome, Func<string> newMessageId) => EmulatedResponse.Ok(new JsonObject
    {
        ["success_count"] = outcome.Accepted.Count,
        ["failure_count"] = outcome.Rejected.Count,
        ["recipients"] = new JsonArray(
        [
            .. outcome.Accepted.Select(recipient => new JsonObject { ["msg_id"] = recipient.MessageId, ["mobile"] = recipient.Mobile }),
            .. outcome.Rejected.Select(rejected => Failure(rejected, newMessageId())),
        ]),
    });

    public EmulatedResponse Batch(JsmsOutcome outcome)
    {
        var body = new JsonObject();
        if (outcome.Schedule is not null)
            body["schedule_id"] = outcome.Schedule.Id;
        body["success_count"] = outcome.Accepted.Count;
        body["failure_count"] = outcome.Rejected.Count;
        if (outcome.Rejected.Count > 0 || quirks.EmptyFailureRecipients)
            body["failure_recipients"] = new JsonArray([.. outcome.Rejected.Select(rejected => Failure(rejected))]);
        return EmulatedResponse.Ok(body);
    }

    public EmulatedResponse Schedule(StoredJsmsSchedule schedule) => EmulatedResponse.Ok(new JsonObject
    {
        ["schedule_id"] = schedule.Id,
        ["send_time"] = schedule.Submission.SendAt.ToOffset(quirks.SendTimeOffset).ToString(SendTimeFormat, CultureInfo.InvariantCulture),
        ["temp_id"] = schedule.Submission.TemplateId,
        ["recipients"] = new JsonArray([.. schedule.Accepted.Select(Recipient)]),
    });

    private static JsonObject Recipient(JsmsRecipient recipient)
    {
        var body = new JsonObject { ["msg_id"] = recipient.MessageId, ["mobile"] = recipient.Mobile };
        return WithParameters(body, recipient.Parameters);
    }

    private static JsonObject Failure(JsmsRejectedRecipient rejected, string? messageId = null)
    {
        var body = new JsonObject
        {
            // A string here, though the error envelope has a number.
            ["error_code"] = rejected.Error.Code.ToString(CultureInfo.InvariantCulture),
            ["error_message"] = rejected.Error.Message,
        };
        if (messageId is not null)
            body["msg_id"] = messageId;
        body["mobile"] = rejected.Recipient.Mobile;
        return WithParameters(body, rejected.Recipient.Parameters);
    }

    private static JsonObject WithParameters(JsonObject body, IReadOnlyDictionary<string, string>? parameters)
    {
        if (parameters is { Count: > 0 })
            body["temp_para"] = new JsonObject(parameters.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)));
        return body;
    }

    private static EmulatedResponse Balance(string prefix, JsmsBalance balance) => EmulatedResponse.Ok(new JsonObject
    {
        [prefix + "_balance"] = balance.Text,
        [prefix + "_voice"] = balance.Voice,
        [prefix + "_industry"] = balance.Industry,
        [prefix + "_market"] = balance.Marketing,
    });
}
