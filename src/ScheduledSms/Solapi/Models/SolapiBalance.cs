using System.Text.Json;
using System.Text.Json.Serialization;

namespace ScheduledSms.Solapi;

/// <summary>The account's remaining balance. Page: <c>GET /cash/v1/balance</c>.</summary>
public sealed record SolapiBalance : ProviderResponse
{
    /// <summary><c>balance</c>: in Korean won.</summary>
    [JsonPropertyName("balance")]
    [JsonRequired]
    public decimal? Balance { get; init; }

    /// <summary><c>point</c>: in points.</summary>
    [JsonPropertyName("point")]
    public decimal? Point { get; init; }

    /// <summary><c>lowBalanceAlert</c>, as received.</summary>
    [JsonPropertyName("lowBalanceAlert")]
    public JsonElement? LowBalanceAlert { get; init; }
}
