using System.Text.Json.Serialization;
using ScheduledSms.Json;
using ScheduledSms.Text;

namespace ScheduledSms.Jsms;

/// <summary>The response to a new or changed batch. A success may include rejected recipients: see <see cref="RejectedRecipients"/>.</summary>
public sealed record JsmsBatchScheduleResult : ProviderResponse
{
    /// <summary><c>schedule_id</c>: store it. Null only if no recipient was accepted and the provider returned none.</summary>
    [JsonPropertyName("schedule_id")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? ScheduleId { get; init; }

    /// <summary><c>success_count</c>: the number of accepted recipients.</summary>
    [JsonPropertyName("success_count")]
    public int AcceptedCount { get; init; }

    /// <summary><c>failure_count</c>: the number of rejected recipients.</summary>
    [JsonPropertyName("failure_count")]
    public int RejectedCount { get; init; }

    /// <summary><c>failure_recipients</c>: the rejected recipients, each with its reason. Empty if there are none.</summary>
    [JsonPropertyName("failure_recipients")]
    public IReadOnlyList<JsmsRejectedRecipient> RejectedRecipients { get; init => field = StoredList.Of(value ?? []); } = [];

    /// <summary>The send time on the wire, rounded up to whole seconds.</summary>
    [JsonPropertyName("SendAt")] // Not the provider's: for apps that store the result.
    public DateTimeOffset SendAt { get; init; }

    private protected override string? ResponseScheduleId => ScheduleId;

    private protected override string? SafeText => $"{ScheduleId}, {AcceptedCount} accepted, {RejectedCount} rejected";
}
