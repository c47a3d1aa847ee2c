using System.Text.Json.Serialization;
using ScheduledSms.Json;
using ScheduledSms.Text;

namespace ScheduledSms.Jsms;

/// <summary>A schedule as JSMS returns it, single or batch. It contains no state, signature or tag.</summary>
public sealed record JsmsSchedule : ProviderResponse
{
    /// <summary><c>schedule_id</c>.</summary>
    [JsonPropertyName("schedule_id")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string ScheduleId { get; init; } = "";

    /// <summary><c>send_time</c> as received: wall-clock text without a zone.</summary>
    [JsonPropertyName("send_time")]
    public string? SendTimeText { get; init; }

    /// <summary><see cref="SendTimeText"/> as an instant, at <see cref="JsmsOptions.SendTimeOffset"/>. Null if the text has another format.</summary>
    [JsonPropertyName("SendAt")] // Not the provider's: for apps that store the result.
    public DateTimeOffset? SendAt { get; init; }

    /// <summary><c>temp_id</c>.</summary>
    [JsonPropertyName("temp_id")]
    public long? TemplateId { get; init; }

    /// <summary><c>recipients</c>: the recipients. Empty if the provider returned none.</summary>
    [JsonPropertyName("recipients")]
    public IReadOnlyList<JsmsScheduledRecipient> Recipients { get; init => field = StoredList.Of(value ?? []); } = [];

    private protected override string? ResponseScheduleId => ScheduleId;

    private protected override string? SafeText => $"{ScheduleId}, {Recipients.Count} recipients";
}
