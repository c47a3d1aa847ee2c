using System.Text.Json.Serialization;

namespace ScheduledSms.Solapi;

/// <summary>What a group costs.</summary>
public sealed record SolapiAmount : ProviderResponse
{
    /// <summary><c>requested</c>.</summary>
    [JsonPropertyName("requested")]
    public double Requested { get; init; }

    /// <summary><c>replacement</c>.</summary>
    [JsonPropertyName("replacement")]
    public double Replacement { get; init; }

    /// <summary><c>refund</c>.</summary>
    [JsonPropertyName("refund")]
    public double Refund { get; init; }

    /// <summary><c>sum</c>.</summary>
    [JsonPropertyName("sum")]
    public double Sum { get; init; }

    /// <summary><c>additional</c>, which only newer answers have.</summary>
    [JsonPropertyName("additional")]
    public double? Additional { get; init; }
}
