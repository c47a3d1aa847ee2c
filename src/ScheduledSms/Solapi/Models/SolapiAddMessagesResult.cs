using System.Text.Json.Serialization;

namespace ScheduledSms.Solapi;

/// <summary>The response to adding messages. A success may hold messages that were rejected: look at each <see cref="SolapiAddedMessage.StatusCode"/>.</summary>
public sealed record SolapiAddMessagesResult : ProviderResponse
{
    /// <summary><c>errorCount</c>: messages that were rejected.</summary>
    [JsonPropertyName("errorCount")]
    public int ErrorCount { get; init; }

    /// <summary><c>resultList</c>: one for each message and recipient.</summary>
    [JsonPropertyName("resultList")]
    [JsonRequired]
    public IReadOnlyList<SolapiAddedMessage> Results { get; init => field = value ?? []; } = [];

    private protected override string? SafeText => $"{Results.Count} results, {ErrorCount} rejected";
}
