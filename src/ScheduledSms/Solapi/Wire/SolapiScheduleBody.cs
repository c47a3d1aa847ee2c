using System.Text.Json.Serialization;

namespace ScheduledSms.Solapi;

/// <summary>The request body for scheduling a group.</summary>
internal sealed record SolapiScheduleBody([property: JsonPropertyName("scheduledDate")] string ScheduledDate);
