using System.Text.Json.Serialization;
using ScheduledSms.Json;
using ScheduledSms.Text;

namespace ScheduledSms.Solapi;

/// <summary>The result of adding one message to a group.</summary>
public sealed record SolapiAddedMessage : ProviderResponse
{
    /// <summary><c>to</c>.</summary>
    [JsonPropertyName("to")]
    [JsonConverter(typeof(OneOrManyTextsConverter))]
    public IReadOnlyList<string> To { get; init => field = StoredList.Of(value ?? []); } = [];

    /// <summary><c>from</c>.</summary>
    [JsonPropertyName("from")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? From { get; init; }

    /// <summary><c>type</c>: the resulting type.</summary>
    [JsonPropertyName("type")]
    public SolapiMessageType? Type { get; init; }

    /// <summary><c>country</c>: the calling code.</summary>
    [JsonPropertyName("country")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? Country { get; init; }

    /// <summary><c>messageId</c>: the id used in reports.</summary>
    [JsonPropertyName("messageId")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? MessageId { get; init; }

    /// <summary><c>statusCode</c>: 2000 if it was accepted.</summary>
    [JsonPropertyName("statusCode")]
    public SolapiStatusCode StatusCode { get; init; }

    /// <summary><c>statusMessage</c>: the provider's text.</summary>
    [JsonPropertyName("statusMessage")]
    public string? StatusMessage { get; init; }

    /// <summary><c>accountId</c>.</summary>
    [JsonPropertyName("accountId")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? AccountId { get; init; }

    /// <summary><c>customFields</c>: as given.</summary>
    [JsonPropertyName("customFields")]
    [JsonConverter(typeof(TextMapConverter))]
    public IReadOnlyDictionary<string, string>? CustomFields { get; init; }

    private protected override string? SafeText => $"{MessageId}, {StatusCode}";
}
