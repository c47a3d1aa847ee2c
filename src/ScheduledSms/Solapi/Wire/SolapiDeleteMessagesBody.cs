using System.Text.Json.Serialization;

namespace ScheduledSms.Solapi;

/// <summary>The request body for deleting messages.</summary>
internal sealed record SolapiDeleteMessagesBody([property: JsonPropertyName("messageIds")] IReadOnlyList<string> MessageIds);
