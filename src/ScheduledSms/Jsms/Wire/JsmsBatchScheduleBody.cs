using System.Text.Json.Serialization;

namespace ScheduledSms.Jsms;

/// <summary>The body of a batch, new or changed.</summary>
internal sealed record JsmsBatchScheduleBody(
    [property: JsonPropertyName("send_time")] string SendTime,
    [property: JsonPropertyName("sign_id")] long? SignatureId,
    [property: JsonPropertyName("temp_id")] long TemplateId,
    [property: JsonPropertyName("tag")] string? Tag,
    [property: JsonPropertyName("recipients")] IReadOnlyList<JsmsBatchRecipient> Recipients);
