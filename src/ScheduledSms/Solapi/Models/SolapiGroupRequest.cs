using System.Text.Json;
using System.Text.Json.Serialization;
using ScheduledSms.Json;

namespace ScheduledSms.Solapi;

/// <summary>How to create a group. Everything is optional. Page: create a group.</summary>
public sealed record SolapiGroupRequest : ProviderModel
{
    /// <summary><c>appId</c>: the app that profits are booked to.</summary>
    [JsonPropertyName("appId")]
    public string? AppId { get; init; }

    /// <summary><c>strict</c>: reject a message with characters outside EUC-KR instead of dropping them. The provider's default is false.</summary>
    [JsonPropertyName("strict")]
    public bool? Strict { get; init; }

    /// <summary><c>sdkVersion</c>: shown in the console.</summary>
    [JsonPropertyName("sdkVersion")]
    public string? SdkVersion { get; init; }

    /// <summary><c>osPlatform</c>: shown in the console.</summary>
    [JsonPropertyName("osPlatform")]
    public string? OsPlatform { get; init; }

    /// <summary><c>customFields</c>: your own names (up to 30 characters) and values (up to 100).</summary>
    [JsonPropertyName("customFields")]
    [JsonConverter(typeof(TextMapConverter))]
    public IReadOnlyDictionary<string, string>? CustomFields { get; init; }

    /// <summary><c>hint</c>, as documented by the provider.</summary>
    [JsonPropertyName("hint")]
    public JsonElement? Hint { get; init; }

    /// <summary><c>allowDuplicates</c>: accept the same recipient more than once. The provider's default is false (code 1026).</summary>
    [JsonPropertyName("allowDuplicates")]
    public bool? AllowDuplicates { get; init; }
}
