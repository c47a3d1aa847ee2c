using System.Collections.ObjectModel;
using System.Text.Json.Serialization;
using ScheduledSms.Json;
using ScheduledSms.Solapi.Models;

namespace ScheduledSms.Solapi;

/// <summary>One page of a group's messages.</summary>
public sealed record SolapiMessageList : ProviderResponse
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

    /// <summary><c>messageList</c>: the messages, by id.</summary>
    [JsonPropertyName("messageList")]
    [JsonRequired]
    [JsonConverter(typeof(SolapiMapConverter<SolapiStoredMessage>))]
    public IReadOnlyDictionary<string, SolapiStoredMessage> Messages { get; init => field = value ?? None; } = None;

    private static ReadOnlyDictionary<string, SolapiStoredMessage> None => ReadOnlyDictionary<string, SolapiStoredMessage>.Empty;

    private protected override string? SafeText => $"{Messages.Count} messages";
}
