using System.Text.Json.Serialization;
using ScheduledSms.Text;

namespace ScheduledSms.Solapi;

/// <summary>The response to adding messages. A success may include rejected messages: check each <see cref="SolapiAddedMessage.StatusCode"/>.</summary>
public sealed record SolapiAddMessagesResult : ProviderResponse
{
    /// <summary><c>errorCount</c>: the number of rejected messages.</summary>
    [JsonPropertyName("errorCount")]
    public int ErrorCount { get; init; }

    /// <summary><c>resultList</c>: one result for each message and recipient.</summary>
    [JsonPropertyName("resultList")]
    [JsonRequired]
    public IReadOnlyList<SolapiAddedMessage> Results { get; init => field = StoredList.Of(value ?? []); } = [];

    private protected override string? SafeText => $"{Results.Count} results, {ErrorCount} rejected";
}
