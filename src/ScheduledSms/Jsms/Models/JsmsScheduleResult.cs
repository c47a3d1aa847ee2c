using System.Text.Json.Serialization;
using ScheduledSms.Json;

namespace ScheduledSms.Jsms;

/// <summary>The response to a new or changed single schedule.</summary>
public sealed record JsmsScheduleResult : ProviderResponse
{
    /// <summary><c>schedule_id</c>: store it. JSMS has no list call: a lost id cannot be found again.</summary>
    [JsonPropertyName("schedule_id")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string ScheduleId { get; init; } = "";

    /// <summary>The send time on the wire, rounded up to whole seconds.</summary>
    [JsonPropertyName("SendAt")] // Not the provider's: for apps that store the result.
    public DateTimeOffset SendAt { get; init; }

    private protected override string? ResponseScheduleId => ScheduleId;

    private protected override string? SafeText => ScheduleId;
}
