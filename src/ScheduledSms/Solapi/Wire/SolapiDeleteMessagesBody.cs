using System.Text.Json.Serialization;

namespace ScheduledSms.Solapi;

/// <summary>The body of deleting messages.</summary>
internal sealed record SolapiDeleteMessagesBody([property: JsonPropertyName("messageIds")] IReadOnlyList<string> MessageIds);
