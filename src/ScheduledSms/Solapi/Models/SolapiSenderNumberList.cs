using System.Text.Json;
using System.Text.Json.Serialization;
using ScheduledSms.Json;
using ScheduledSms.Text;

namespace ScheduledSms.Solapi;

/// <summary>The sender numbers registered with the account, whatever their status. Page: sender numbers, <c>GET /senderid/v1/numbers</c>.</summary>
public sealed record SolapiSenderNumberList : ProviderResponse
{
    /// <summary><c>accountId</c>.</summary>
    [JsonPropertyName("accountId")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? AccountId { get; init; }

    /// <summary><c>limit</c>: the number of sender numbers the account may register; 5 unless more were granted (page of 2026).</summary>
    [JsonPropertyName("limit")]
    public int? Limit { get; init; }

    /// <summary><c>senderIds</c>: the numbers.</summary>
    [JsonPropertyName("senderIds")]
    [JsonRequired]
    public IReadOnlyList<SolapiSenderNumber> Numbers { get; init => field = StoredList.Of(value ?? []); } = [];

    /// <summary><c>limitationDocuments</c>, as received: requests for more numbers.</summary>
    [JsonPropertyName("limitationDocuments")]
    public JsonElement? LimitationDocuments { get; init; }

    /// <summary><c>dateCreated</c>.</summary>
    [JsonPropertyName("dateCreated")]
    public SolapiTimestamp? DateCreated { get; init; }

    /// <summary><c>dateUpdated</c>.</summary>
    [JsonPropertyName("dateUpdated")]
    public SolapiTimestamp? DateUpdated { get; init; }

    private protected override string? SafeText => $"{Numbers.Count} numbers";
}
