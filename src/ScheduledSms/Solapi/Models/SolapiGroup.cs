using System.Collections.ObjectModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using ScheduledSms.Json;
using ScheduledSms.Text;

namespace ScheduledSms.Solapi;

/// <summary>A group of messages, as every call on groups returns it. Page: the group object.</summary>
public sealed record SolapiGroup : ProviderResponse
{
    /// <summary><c>groupId</c>: store it.</summary>
    [JsonPropertyName("groupId")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string GroupId { get; init; } = "";

    /// <summary><c>_id</c>: the same value in every sample, and not always present.</summary>
    [JsonPropertyName("_id")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? Id { get; init; }

    /// <summary><c>accountId</c>.</summary>
    [JsonPropertyName("accountId")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? AccountId { get; init; }

    /// <summary><c>masterAccountId</c>.</summary>
    [JsonPropertyName("masterAccountId")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? MasterAccountId { get; init; }

    /// <summary><c>apiVersion</c>.</summary>
    [JsonPropertyName("apiVersion")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? ApiVersion { get; init; }

    /// <summary><c>status</c>.</summary>
    [JsonPropertyName("status")]
    public SolapiGroupStatus Status { get; init; }

    /// <summary><c>scheduledDate</c>: the send time. Null if the response omits it, as the documented response to scheduling does.</summary>
    [JsonPropertyName("scheduledDate")]
    public SolapiTimestamp? ScheduledDate { get; init; }

    /// <summary><c>dateSent</c>.</summary>
    [JsonPropertyName("dateSent")]
    public SolapiTimestamp? DateSent { get; init; }

    /// <summary><c>dateCompleted</c>.</summary>
    [JsonPropertyName("dateCompleted")]
    public SolapiTimestamp? DateCompleted { get; init; }

    /// <summary><c>dateCreated</c>.</summary>
    [JsonPropertyName("dateCreated")]
    public SolapiTimestamp? DateCreated { get; init; }

    /// <summary><c>dateUpdated</c>.</summary>
    [JsonPropertyName("dateUpdated")]
    public SolapiTimestamp? DateUpdated { get; init; }

    /// <summary><c>count</c>: messages by outcome.</summary>
    [JsonPropertyName("count")]
    public SolapiGroupCount Count { get; init => field = value ?? new(); } = new();

    /// <summary><c>countForCharge</c>: messages by type, then by country.</summary>
    [JsonPropertyName("countForCharge")]
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>>? CountForCharge { get; init => field = WithoutHoles(value); }

    /// <summary><c>balance</c>: the cost to the balance, in Korean won.</summary>
    [JsonPropertyName("balance")]
    public SolapiAmount? Balance { get; init; }

    /// <summary><c>point</c>: the cost in points.</summary>
    [JsonPropertyName("point")]
    public SolapiAmount? Point { get; init; }

    /// <summary><c>app</c>.</summary>
    [JsonPropertyName("app")]
    public SolapiApp? App { get; init; }

    /// <summary><c>price</c>, as received: an object or an array by country.</summary>
    [JsonPropertyName("price")]
    public JsonElement? Price { get; init; }

    /// <summary><c>log</c>: what happened to the group, oldest first.</summary>
    [JsonPropertyName("log")]
    public IReadOnlyList<SolapiLogEntry> Log { get; init => field = StoredList.Of(value ?? []); } = [];

    /// <summary><c>hint</c>, as received.</summary>
    [JsonPropertyName("hint")]
    public JsonElement? Hint { get; init; }

    /// <summary><c>customFields</c>.</summary>
    [JsonPropertyName("customFields")]
    [JsonConverter(typeof(TextMapConverter))]
    public IReadOnlyDictionary<string, string>? CustomFields { get; init; }

    /// <summary><c>serviceMethod</c>.</summary>
    [JsonPropertyName("serviceMethod")]
    public string? ServiceMethod { get; init; }

    /// <summary><c>sdkVersion</c>.</summary>
    [JsonPropertyName("sdkVersion")]
    public string? SdkVersion { get; init; }

    /// <summary><c>osPlatform</c>.</summary>
    [JsonPropertyName("osPlatform")]
    public string? OsPlatform { get; init; }

    /// <summary><c>isRefunded</c>.</summary>
    [JsonPropertyName("isRefunded")]
    [JsonConverter(typeof(TolerantBooleanConverter))]
    public bool? IsRefunded { get; init; }

    /// <summary><c>flagUpdated</c>.</summary>
    [JsonPropertyName("flagUpdated")]
    [JsonConverter(typeof(TolerantBooleanConverter))]
    public bool? FlagUpdated { get; init; }

    /// <summary><c>prepaid</c>.</summary>
    [JsonPropertyName("prepaid")]
    [JsonConverter(typeof(TolerantBooleanConverter))]
    public bool? Prepaid { get; init; }

    /// <summary><c>strict</c>.</summary>
    [JsonPropertyName("strict")]
    [JsonConverter(typeof(TolerantBooleanConverter))]
    public bool? Strict { get; init; }

    /// <summary><c>allowDuplicates</c>.</summary>
    [JsonPropertyName("allowDuplicates")]
    [JsonConverter(typeof(TolerantBooleanConverter))]
    public bool? AllowDuplicates { get; init; }

    private protected override string? ResponseScheduleId => GroupId;

    private static IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>>? WithoutHoles(IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>>? types) =>
        types is null || types.Values.All(static countries => countries is not null)
            ? types
            : types.ToDictionary(static type => type.Key, static type => type.Value ?? ReadOnlyDictionary<string, int>.Empty, StringComparer.Ordinal);

    private protected override string? SafeText => $"{GroupId}, {Status}";
}
