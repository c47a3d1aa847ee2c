using System.Collections.ObjectModel;
using System.Text.Json.Serialization;
using ScheduledSms.Json;
using ScheduledSms.Solapi.Models;

namespace ScheduledSms.Solapi;

/// <summary>One page of the account's groups. Page: list of groups.</summary>
public sealed record SolapiGroupList : ProviderResponse
{
    /// <summary><c>startKey</c>: where this page begins.</summary>
    [JsonPropertyName("startKey")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? StartKey { get; init; }

    /// <summary><c>nextKey</c>: where the next page begins. Null on the last one.</summary>
    [JsonPropertyName("nextKey")]
    [JsonConverter(typeof(SolapiCursorConverter))]
    public string? NextKey { get; init; }

    /// <summary><c>limit</c>: the maximum page size.</summary>
    [JsonPropertyName("limit")]
    public int? Limit { get; init; }

    /// <summary><c>groupList</c>: the groups, by id.</summary>
    [JsonPropertyName("groupList")]
    [JsonRequired]
    [JsonConverter(typeof(SolapiMapConverter<SolapiGroup>))]
    public IReadOnlyDictionary<string, SolapiGroup> Groups { get; init => field = value ?? None; } = None;

    private static ReadOnlyDictionary<string, SolapiGroup> None => ReadOnlyDictionary<string, SolapiGroup>.Empty;

    private protected override string? SafeText => $"{Groups.Count} groups";
}
