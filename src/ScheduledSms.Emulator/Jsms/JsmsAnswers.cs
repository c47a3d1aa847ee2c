using System.Globalization;
using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Http;

namespace ScheduledSms.Emulator.Jsms;

/// <summary>The provider's answers, member for member as its pages show them.</summary>
internal sealed class JsmsAnswers(JsmsQuirks quirks)
{
    public const string SendTimeFormat = "yyyy-MM-dd HH:mm:ss";

    public static EmulatedAnswer Single(JsmsOutcome outcome) => EmulatedAnswer.Ok(new JsonObject { ["schedule_id"] = outcome.Schedule?.Id });

    public static EmulatedAnswer Deleted() => new(200, null);

    public static EmulatedAnswer Template(JsmsTemplate template)
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
        return EmulatedAnswer.Ok(body);
    }

    public static EmulatedAnswer Report(IReadOnlyList<JsmsReport> rows) => EmulatedAnswer.Ok(new JsonArray([.. rows.Select(Row)]));

    /// <summary>A report, taken or pushed.</summary>
    public static JsonObject Row(JsmsReport row) => new()
    {
        ["msgId"] = row.MessageId,
        ["phone"] = row.Phone,
        ["receiveTime"] = row.ReceivedAt.ToUnixTimeMilliseconds(),
        ["status"] = row.Status,
    };

    public static EmulatedAnswer Replies(IReadOnlyList<JsmsReply> rows) => EmulatedAnswer.Ok(new JsonArray([.. rows.Select(Row)]));

    /// <summary>A reply, taken or pushed.</summary>
    public static JsonObject Row(JsmsReply row) => new()
    {
        ["content"] = row.Content,
        ["phone"] = row.Phone,
        ["replyTime"] = row.RepliedAt.ToUnixTimeMilliseconds(),
    };

    public static EmulatedAnswer TemplateId(JsmsTemplate template) => EmulatedAnswer.Ok(new JsonObject { ["temp_id"] = template.Id });

    public static EmulatedAnswer AppBalance(JsmsBalance balance) => Balance("app", balance);

    public static EmulatedAnswer DeveloperBalance(JsmsBalance balance) => Balance("dev", balance);

    /// <summary>A single message that was sent at once: its id is a number here, though a text everywhere else.</summary>
    public EmulatedAnswer Sent(JsmsOutcome outcome)
    {
        var id = outcome.Accepted[0].MessageId;
        return EmulatedAnswer.Ok(new JsonObject { ["msg_id"] = quirks.NumericMessageId ? long.Parse(id, CultureInfo.InvariantCulture) : id });
    }

    /// <summary>A batch that was sent at once lists everybody, with an id even for those that were refused.</summary>
    public static EmulatedAnswer SentBatch(JsmsOutcome outcome, Func<string> newMessageId) => EmulatedAnswer.Ok(new JsonObject
    {
        ["success_count"] = outcome.Accepted.Count,
        ["failure_count"] = outcome.Refused.Count,
        ["recipients"] = new JsonArray(
        [
            .. outcome.Accepted.Select(recipient => new JsonObject { ["msg_id"] = recipient.MessageId, ["mobile"] = recipient.Mobile }),
            .. outcome.Refused.Select(refused => Failure(refused, newMessageId())),
        ]),
    });

    public EmulatedAnswer Batch(JsmsOutcome outcome)
    {
        var body = new JsonObject();
        if (outcome.Schedule is not null)
            body["schedule_id"] = outcome.Schedule.Id;
        body["success_count"] = outcome.Accepted.Count;
        body["failure_count"] = outcome.Refused.Count;
        if (outcome.Refused.Count > 0 || quirks.EmptyFailureRecipients)
            body["failure_recipients"] = new JsonArray([.. outcome.Refused.Select(refused => Failure(refused))]);
        return EmulatedAnswer.Ok(body);
    }

    public EmulatedAnswer Schedule(StoredJsmsSchedule schedule) => EmulatedAnswer.Ok(new JsonObject
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

    private static JsonObject Failure(JsmsRefusedRecipient refused, string? messageId = null)
    {
        var body = new JsonObject
        {
            // A string here, though the error envelope has a number.
            ["error_code"] = refused.Error.Code.ToString(CultureInfo.InvariantCulture),
            ["error_message"] = refused.Error.Message,
        };
        if (messageId is not null)
            body["msg_id"] = messageId;
        body["mobile"] = refused.Recipient.Mobile;
        return WithParameters(body, refused.Recipient.Parameters);
    }

    private static JsonObject WithParameters(JsonObject body, IReadOnlyDictionary<string, string>? parameters)
    {
        if (parameters is { Count: > 0 })
            body["temp_para"] = new JsonObject(parameters.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)));
        return body;
    }

    private static EmulatedAnswer Balance(string prefix, JsmsBalance balance) => EmulatedAnswer.Ok(new JsonObject
    {
        [prefix + "_balance"] = balance.Text,
        [prefix + "_voice"] = balance.Voice,
        [prefix + "_industry"] = balance.Industry,
        [prefix + "_market"] = balance.Marketing,
    });
}
