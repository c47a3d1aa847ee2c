using System.Text.Json.Serialization;

namespace ScheduledSms.Jsms.Wire;

/// <summary>The request body of a new or changed single schedule.</summary>
internal sealed record JsmsScheduleBody(
    [property: JsonPropertyName("send_time")] string SendTime,
    [property: JsonPropertyName("mobile")] string Mobile,
    [property: JsonPropertyName("sign_id")] long? SignatureId,
    [property: JsonPropertyName("temp_id")] long TemplateId,
    [property: JsonPropertyName("temp_para")] IReadOnlyDictionary<string, string>? TemplateParameters);

/// <summary>The request body of a new or changed batch.</summary>
internal sealed record JsmsBatchScheduleBody(
    [property: JsonPropertyName("send_time")] string SendTime,
    [property: JsonPropertyName("sign_id")] long? SignatureId,
    [property: JsonPropertyName("temp_id")] long TemplateId,
    [property: JsonPropertyName("tag")] string? Tag,
    [property: JsonPropertyName("recipients")] IReadOnlyList<JsmsBatchRecipient> Recipients);
