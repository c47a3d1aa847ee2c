using System.Text.Json.Serialization;

namespace ScheduledSms.Solapi;

/// <summary>The request body for adding messages.</summary>
internal sealed record SolapiAddMessagesBody([property: JsonPropertyName("messages")] IReadOnlyList<SolapiMessage> Messages);
