using System.Text.Json.Serialization;
using ScheduledSms.Json;

namespace ScheduledSms.Jsms;

/// <summary>What became of one message. Page: JSMS report API, <c>GET /report</c>.</summary>
/// <remarks>What comes in another form than the page shows is kept in <see cref="ProviderResponse.UnknownMembers"/>, so that one odd row does not cost the others.</remarks>
public sealed record JsmsDeliveryReport : ProviderResponse
{
    /// <summary><c>msgId</c>: the <see cref="JsmsScheduledRecipient.MessageId"/> of a recipient. No report names the schedule.</summary>
    [JsonPropertyName("msgId")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? MessageId { get; init; }

    /// <summary><c>phone</c>: the recipient's number.</summary>
    [JsonPropertyName("phone")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? Phone { get; init; }

    /// <summary><c>receiveTime</c> as it came: milliseconds since 1970 in UTC. A community client also knows wall-clock text.</summary>
    [JsonPropertyName("receiveTime")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? ReceiveTime { get; init; }

    /// <summary><see cref="ReceiveTime"/> as an instant. Null if it is no number of milliseconds: what wall-clock text means is not documented.</summary>
    [JsonIgnore]
    public DateTimeOffset? ReceivedAt => JsmsTime.ReadMilliseconds(ReceiveTime);

    /// <summary><c>status</c>: what became of it.</summary>
    [JsonPropertyName("status")]
    public JsmsDeliveryStatus Status { get; init; }

    private protected override string? SafeText => $"{MessageId}, {Status}";
}
