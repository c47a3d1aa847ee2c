using System.Text.Json.Nodes;

namespace ScheduledSms.Emulator.Jsms.Models;

/// <summary>A row of the delivery report.</summary>
internal sealed record JsmsReport(string MessageId, string Phone, DateTimeOffset ReceivedAt, int Status)
{
    public const int Delivered = 4001;
    public const int NoBalance = 4005;

    /// <summary>As the provider writes it, polled or pushed.</summary>
    public JsonObject ToJson() => new()
    {
        ["msgId"] = MessageId,
        ["phone"] = Phone,
        ["receiveTime"] = ReceivedAt.ToUnixTimeMilliseconds(),
        ["status"] = Status,
    };

    /// <summary>The meaning of a status.</summary>
    public static string? Words(int status) => status switch
    {
        Delivered => "sent",
        4002 => "blacklisted by the operator",
        4003 => "handset off or suspended",
        4004 => "nobody has this number",
        NoBalance => "no money",
        4006 => "too often for the operator",
        4007 => "no answer",
        4008 => "busy",
        4009 => "unreachable",
        4010 => "sensitive word",
        4100 => "another failure",
        _ => null,
    };
}

/// <summary>A reply that a phone sent back.</summary>
internal sealed record JsmsReply(string Phone, string Content, DateTimeOffset RepliedAt)
{
    /// <summary>As the provider writes it, polled or pushed.</summary>
    public JsonObject ToJson() => new()
    {
        ["content"] = Content,
        ["phone"] = Phone,
        ["replyTime"] = RepliedAt.ToUnixTimeMilliseconds(),
    };
}
