using System.Text.Json.Serialization;

namespace ScheduledSms.Solapi;

/// <summary>The body of scheduling a group.</summary>
internal sealed record SolapiScheduleBody([property: JsonPropertyName("scheduledDate")] string ScheduledDate);
