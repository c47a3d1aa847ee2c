using System.Text.Json.Serialization;
using ScheduledSms.Jsms.Models;
using ScheduledSms.Json;

namespace ScheduledSms.Jsms;

/// <summary>The delivery result of one message. Page: JSMS report API, <c>GET /report</c>.</summary>
/// <remarks>Anything that differs in form from the page is kept in <see cref="ProviderResponse.UnknownMembers"/>, so that one malformed row does not lose the others.</remarks>
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

    /// <summary><c>receiveTime</c> as received: milliseconds since 1970 in UTC. A community client also handles wall-clock text.</summary>
    [JsonPropertyName("receiveTime")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? ReceiveTimeText { get; init; }

    /// <summary><see cref="ReceiveTimeText"/> as an instant. Null if it is not a number of milliseconds: the meaning of wall-clock text is not documented.</summary>
    [JsonIgnore]
    public DateTimeOffset? ReceivedAt => JsmsTime.ReadMilliseconds(ReceiveTimeText);

    /// <summary><c>status</c>: the result.</summary>
    [JsonPropertyName("status")]
    public JsmsDeliveryStatus Status { get; init; }

    private protected override string? SafeText => $"{MessageId}, {Status}";
}
