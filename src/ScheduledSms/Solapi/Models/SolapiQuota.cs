using System.Text.Json.Serialization;
using ScheduledSms.Json;

namespace ScheduledSms.Solapi;

/// <summary>How many messages the account may send a day. Page: <c>GET /quota/v1/me</c>.</summary>
/// <remarks>
/// A third party reports that a scheduled message counts on the day it is scheduled. That a group failed for the quota stands in its log.
/// How much of it is used is not told.
/// </remarks>
public sealed record SolapiQuota : ProviderResponse
{
    /// <summary><c>accountId</c>.</summary>
    [JsonPropertyName("accountId")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? AccountId { get; init; }

    /// <summary><c>quota</c>: messages a day.</summary>
    [JsonPropertyName("quota")]
    [JsonRequired]
    public long? Quota { get; init; }

    /// <summary><c>min</c>: the least that the quota can be set to, in messages a day. On newer pages only.</summary>
    [JsonPropertyName("min")]
    public long? Minimum { get; init; }

    /// <summary><c>max</c>: the most that the quota can be set to, in messages a day. On newer pages only.</summary>
    [JsonPropertyName("max")]
    public long? Maximum { get; init; }

    /// <summary><c>overseasQuota</c>: messages a day to other countries (page of 2026, for changing the quota).</summary>
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
