using System.Text.Json;
using System.Text.Json.Serialization;

namespace ScheduledSms.Benchmarks.Ratios;

/// <summary>The body that the floor writes.</summary>
internal sealed record FloorSchedule(
    [property: JsonPropertyName("send_time")] string SendTime,
    [property: JsonPropertyName("mobile")] string Mobile,
    [property: JsonPropertyName("temp_id")] long TemplateId,
    [property: JsonPropertyName("temp_para")] Dictionary<string, string> Parameters);

/// <summary>The response that it reads.</summary>
internal sealed record FloorScheduled([property: JsonPropertyName("schedule_id")] string Id);

/// <summary>The body of a batch.</summary>
internal sealed record FloorBatch(
    [property: JsonPropertyName("send_time")] string SendTime,
    [property: JsonPropertyName("temp_id")] long TemplateId,
    [property: JsonPropertyName("recipients")] FloorRecipient[] Recipients);

/// <summary>One of its recipients.</summary>
internal sealed record FloorRecipient(
    [property: JsonPropertyName("mobile")] string Mobile,
    [property: JsonPropertyName("temp_para")] Dictionary<string, string> Parameters);

/// <summary>The response to a batch.</summary>
internal sealed record FloorBatchScheduled(
    [property: JsonPropertyName("schedule_id")] string Id,
    [property: JsonPropertyName("success_count")] int SuccessCount);

/// <summary>A SOLAPI group, the same fields as ours.</summary>
internal sealed record FloorGroup
{
    public string? GroupId { get; init; }

    [JsonPropertyName("_id")]
    public string? Id { get; init; }

    public string? AccountId { get; init; }

    public string? MasterAccountId { get; init; }

    public string? ApiVersion { get; init; }

    public string? Status { get; init; }

    public DateTimeOffset? ScheduledDate { get; init; }

    public DateTimeOffset? DateSent { get; init; }

    public DateTimeOffset? DateCompleted { get; init; }

    public DateTimeOffset? DateCreated { get; init; }

    public DateTimeOffset? DateUpdated { get; init; }

    public FloorCount? Count { get; init; }

    public Dictionary<string, Dictionary<string, int>>? CountForCharge { get; init; }

    public FloorAmount? Balance { get; init; }

    public FloorAmount? Point { get; init; }

    public FloorApp? App { get; init; }

    public JsonElement? Price { get; init; }

    public List<FloorLogEntry>? Log { get; init; }

    public JsonElement? Hint { get; init; }

    public Dictionary<string, string>? CustomFields { get; init; }

    public string? ServiceMethod { get; init; }

    public string? SdkVersion { get; init; }

    public string? OsPlatform { get; init; }

    public bool? IsRefunded { get; init; }

    public bool? FlagUpdated { get; init; }

    public bool? Prepaid { get; init; }

    public bool? Strict { get; init; }

    public bool? AllowDuplicates { get; init; }
}

/// <summary>The counters of a group.</summary>
internal sealed record FloorCount(
    int Total, int SentTotal, int SentFailed, int SentSuccess, int SentPending, int SentReplacement, int Refund, int RegisteredFailed, int RegisteredSuccess);

/// <summary>An amount of a group.</summary>
internal sealed record FloorAmount(decimal Requested, decimal Replacement, decimal Refund, decimal Sum);

/// <summary>The app of a group.</summary>
internal sealed record FloorApp(Dictionary<string, decimal>? Profit, string? AppId, string? Version);

/// <summary>A line of a group's log.</summary>
internal sealed record FloorLogEntry
{
    public string? Message { get; init; }

    public DateTimeOffset? CreateAt { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}

/// <summary>What the floor sends to schedule a group.</summary>
internal sealed record FloorScheduleGroup(string ScheduledDate);

/// <summary>The floor's source-generated JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.General, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(FloorSchedule))]
[JsonSerializable(typeof(FloorScheduled))]
[JsonSerializable(typeof(FloorBatch))]
[JsonSerializable(typeof(FloorBatchScheduled))]
[JsonSerializable(typeof(FloorGroup))]
[JsonSerializable(typeof(FloorScheduleGroup))]
internal sealed partial class FloorJson : JsonSerializerContext;
