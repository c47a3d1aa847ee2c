using System.Text.Json.Serialization;

namespace ScheduledSms.Solapi;

/// <summary>The cost of a group.</summary>
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

    /// <summary><c>additional</c>, which only newer responses have.</summary>
    [JsonPropertyName("additional")]
    public double? Additional { get; init; }
}
