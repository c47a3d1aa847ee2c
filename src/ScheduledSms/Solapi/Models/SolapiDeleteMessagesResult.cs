using System.Text.Json.Serialization;
using ScheduledSms.Json;
using ScheduledSms.Text;

namespace ScheduledSms.Solapi;

/// <summary>The response to deleting messages from a group.</summary>
public sealed record SolapiDeleteMessagesResult : ProviderResponse
{
    /// <summary><c>groupId</c>.</summary>
    [JsonPropertyName("groupId")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? GroupId { get; init; }

    /// <summary><c>errorCount</c>: the number of messages that were not deleted.</summary>
    [JsonPropertyName("errorCount")]
    public int ErrorCount { get; init; }

    /// <summary><c>resultList</c>: one result for each message.</summary>
    [JsonPropertyName("resultList")]
    [JsonRequired]
    public IReadOnlyList<SolapiDeletedMessage> Results { get; init => field = StoredList.Of(value ?? []); } = [];

    private protected override string? SafeText => $"{GroupId}, {ErrorCount} not deleted";
}
