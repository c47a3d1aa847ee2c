using System.Text.Json.Serialization;

namespace ByHand;

/// <summary>The body that the handwritten programs send.</summary>
internal sealed record Schedule(
    [property: JsonPropertyName("send_time")] string SendTime,
    [property: JsonPropertyName("mobile")] string Mobile,
    [property: JsonPropertyName("temp_id")] long TemplateId,
    [property: JsonPropertyName("temp_para")] Dictionary<string, string> Parameters);

/// <summary>The response that they read.</summary>
internal sealed record Scheduled([property: JsonPropertyName("schedule_id")] string Id);

/// <summary>Their source-generated JSON.</summary>
[JsonSerializable(typeof(Schedule))]
[JsonSerializable(typeof(Scheduled))]
internal sealed partial class ScheduleJson : JsonSerializerContext;
