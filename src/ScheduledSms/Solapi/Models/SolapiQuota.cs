using System.Text.Json.Serialization;
using ScheduledSms.Json;

namespace ScheduledSms.Solapi;

/// <summary>The number of messages the account may send per day. Page: <c>GET /quota/v1/me</c>.</summary>
/// <remarks>
/// A third party reports that a scheduled message counts on the day it is scheduled. If a group failed because of the quota, its log states that.
/// How much of it is used is not reported.
/// </remarks>
public sealed record SolapiQuota : ProviderResponse
{
    /// <summary><c>accountId</c>.</summary>
    [JsonPropertyName("accountId")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? AccountId { get; init; }

    /// <summary><c>quota</c>: messages per day.</summary>
    [JsonPropertyName("quota")]
    [JsonRequired]
    public long? Quota { get; init; }

    /// <summary><c>min</c>: the lowest possible quota, in messages per day. On newer pages only.</summary>
    [JsonPropertyName("min")]
    public long? Minimum { get; init; }

    /// <summary><c>max</c>: the highest possible quota, in messages per day. On newer pages only.</summary>
    [JsonPropertyName("max")]
    public long? Maximum { get; init; }

    /// <summary><c>overseasQuota</c>: messages per day to other countries (page of 2026, for changing the quota).</summary>
    [JsonPropertyName("overseasQuota")]
    public long? OverseasQuota { get; init; }

    /// <summary><c>autoAdjustment</c>: whether the provider adjusts the quota to what is sent. On newer pages only.</summary>
    [JsonPropertyName("autoAdjustment")]
    [JsonConverter(typeof(TolerantBooleanConverter))]
    public bool? AutoAdjustment { get; init; }

    /// <summary><c>dateCreated</c>.</summary>
    [JsonPropertyName("dateCreated")]
    public SolapiTimestamp? DateCreated { get; init; }

    /// <summary><c>dateUpdated</c>.</summary>
    [JsonPropertyName("dateUpdated")]
    public SolapiTimestamp? DateUpdated { get; init; }
}
