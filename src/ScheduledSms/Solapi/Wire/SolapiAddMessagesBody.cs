using System.Text.Json.Serialization;

namespace ScheduledSms.Solapi;

/// <summary>The body of adding messages.</summary>
internal sealed record SolapiAddMessagesBody([property: JsonPropertyName("messages")] IReadOnlyList<SolapiMessage> Messages);
