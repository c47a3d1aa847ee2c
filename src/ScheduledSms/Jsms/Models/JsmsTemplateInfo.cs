using System.Text.Json.Serialization;

namespace ScheduledSms.Jsms;

/// <summary>A template as stored by JSMS, with its review status. Page: JSMS template API, <c>GET /templates/{temp_id}</c>.</summary>
public sealed record JsmsTemplateInfo : ProviderResponse
{
    /// <summary><c>temp_id</c>: the id that a schedule uses as <see cref="JsmsScheduleRequest.TemplateId"/>.</summary>
    [JsonPropertyName("temp_id")]
    public long? TemplateId { get; init; }

    /// <summary><c>template</c>: the text, with <c>{{name}}</c> for each parameter. At most 350 characters, including signature and opt-out text.</summary>
    [JsonPropertyName("template")]
    public string? Text { get; init; }

    /// <summary><c>type</c>: its purpose.</summary>
    [JsonPropertyName("type")]
    public JsmsTemplateType Type { get; init; }

    /// <summary><c>ttl</c>: how long a verification code is valid, in seconds, 1 to 86,400. Other types have none.</summary>
    [JsonPropertyName("ttl")]
    public long? TimeToLiveSeconds { get; init; }

    /// <summary><c>remark</c>: the note for the reviewers.</summary>
    [JsonPropertyName("remark")]
    public string? Remark { get; init; }

    /// <summary><c>status</c>: the review status. Only the callback and the console state why a template was rejected.</summary>
    [JsonPropertyName("status")]
    public JsmsTemplateStatus Status { get; init; }

    private protected override string? SafeText => $"{TemplateId}, {Status}";
}
