using System.Text.Json.Serialization;
using ScheduledSms.Http;
using ScheduledSms.Json;

namespace ScheduledSms.Solapi;

/// <summary>Of a group's answer, what the steps of the common calls need; the rest of its 3 KB is passed over.</summary>
internal sealed record SolapiGroupState : IScheduleAnswer
{
    [JsonPropertyName("groupId")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string GroupId { get; init; } = "";

    [JsonPropertyName("status")]
    public SolapiGroupStatus Status { get; init; }

    [JsonPropertyName("scheduledDate")]
    public SolapiTimestamp? ScheduledDate { get; init; }

    [JsonPropertyName("count")]
    public Registered Count { get; init => field = value ?? new(); } = new();

    [JsonPropertyName("customFields")]
    [JsonConverter(typeof(TextMapConverter))]
    public IReadOnlyDictionary<string, string>? CustomFields { get; init; }

    [JsonIgnore]
    public string? AnsweredScheduleId => GroupId;

    /// <summary>The messages of a group: those it took, and those it refused.</summary>
    internal sealed record Registered(
        [property: JsonPropertyName("registeredSuccess")] int Success = 0,
        [property: JsonPropertyName("registeredFailed")] int Failed = 0);
}
