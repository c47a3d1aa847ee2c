using System.Text.Json.Serialization;
using ScheduledSms.Json;

namespace ScheduledSms.Jsms;

/// <summary>The response to a new or changed batch. A success may hold recipients who were rejected: see <see cref="RejectedRecipients"/>.</summary>
public sealed record JsmsBatchScheduleResult : ProviderResponse
{
    /// <summary><c>schedule_id</c>: store it. Null only where no recipient was accepted and the provider gave none.</summary>
    [JsonPropertyName("schedule_id")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? ScheduleId { get; init; }

    /// <summary><c>success_count</c>: recipients who were accepted.</summary>
    [JsonPropertyName("success_count")]
    public int AcceptedCount { get; init; }

    /// <summary><c>failure_count</c>: recipients who were rejected.</summary>
    [JsonPropertyName("failure_count")]
    public int RejectedCount { get; init; }

    /// <summary><c>failure_recipients</c>: who was rejected, and why. Empty if nobody was.</summary>
    [JsonPropertyName("failure_recipients")]
    public IReadOnlyList<JsmsRejectedRecipient> RejectedRecipients { get; init => field = value ?? []; } = [];

    /// <summary>The send time as it went out, rounded up to whole seconds.</summary>
    [JsonIgnore]
    public DateTimeOffset SendAt { get; init; }

    private protected override string? ResponseScheduleId => ScheduleId;

    private protected override string? SafeText => $"{ScheduleId}, {AcceptedCount} accepted, {RejectedCount} rejected";
}
