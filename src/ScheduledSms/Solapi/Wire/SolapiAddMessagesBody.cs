using System.Text.Json.Serialization;

namespace ScheduledSms.Solapi.Wire;

/// <summary>The request body for adding messages.</summary>
internal sealed record SolapiAddMessagesBody([property: JsonPropertyName("messages")] IReadOnlyList<SolapiMessage> Messages);

/// <summary>The request body for deleting messages.</summary>
internal sealed record SolapiDeleteMessagesBody([property: JsonPropertyName("messageIds")] IReadOnlyList<string> MessageIds);

/// <summary>The request body for scheduling a group.</summary>
internal sealed record SolapiScheduleBody([property: JsonPropertyName("scheduledDate")] string ScheduledDate);
