using System.Text.Json.Serialization;

namespace ScheduledSms.Solapi;

/// <summary>The app a group was created with.</summary>
public sealed record SolapiApp : ProviderResponse
{
    /// <summary><c>profit</c>: by message type.</summary>
    [JsonPropertyName("profit")]
    public IReadOnlyDictionary<string, double>? Profit { get; init; }

    /// <summary><c>appId</c>.</summary>
    [JsonPropertyName("appId")]
    public string? AppId { get; init; }

    /// <summary><c>version</c>.</summary>
    [JsonPropertyName("version")]
    public string? Version { get; init; }
}
