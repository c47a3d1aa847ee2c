using System.Text.Json.Serialization;
using ScheduledSms.Json;

namespace ScheduledSms.Jsms;

/// <summary>A schedule as JSMS gives it back, single or batch. It tells no state, no signature and no tag.</summary>
public sealed record JsmsSchedule : ProviderResponse
{
    /// <summary><c>schedule_id</c>.</summary>
    [JsonPropertyName("schedule_id")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string ScheduleId { get; init; } = "";

    /// <summary><c>send_time</c> as it came: wall-clock text without a zone.</summary>
    [JsonPropertyName("send_time")]
    public string? SendTime { get; init; }

    /// <summary><see cref="SendTime"/> as an instant, at <see cref="JsmsOptions.SendTimeOffset"/>. Null if the text has another form.</summary>
    [JsonIgnore]
    public DateTimeOffset? SendAt { get; init; }

    /// <summary><c>temp_id</c>.</summary>
    [JsonPropertyName("temp_id")]
    public long? TemplateId { get; init; }

    /// <summary><c>recipients</c>: who will be texted. Empty if the provider named nobody.</summary>
    [JsonPropertyName("recipients")]
    public IReadOnlyList<JsmsScheduledRecipient> Recipients { get; init => field = value ?? []; } = [];

    private protected override string? SafeText => $"{ScheduleId}, {Recipients.Count} recipients";
}
