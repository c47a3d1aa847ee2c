using System.Text.Json.Serialization;

namespace ScheduledSms.Jsms;

/// <summary>A template as JSMS keeps it, with the state of its review. Page: JSMS template API, <c>GET /templates/{temp_id}</c>.</summary>
public sealed record JsmsTemplateInfo : ProviderResponse
{
    /// <summary><c>temp_id</c>: what a schedule names as <see cref="JsmsScheduleRequest.TemplateId"/>.</summary>
    [JsonPropertyName("temp_id")]
    public long? TemplateId { get; init; }

    /// <summary><c>template</c>: the text, with <c>{{name}}</c> where a parameter goes. With signature and opt-out text at most 350 characters.</summary>
    [JsonPropertyName("template")]
    public string? Text { get; init; }

    /// <summary><c>type</c>: what it is for.</summary>
    [JsonPropertyName("type")]
    public JsmsTemplateType Type { get; init; }

    /// <summary><c>ttl</c>: how long a verification code is valid, in seconds, 1 to 86,400. Other kinds have none.</summary>
    [JsonPropertyName("ttl")]
    public long? TimeToLive { get; init; }

    /// <summary><c>remark</c>: what was noted for the reviewers.</summary>
    [JsonPropertyName("remark")]
    public string? Remark { get; init; }

    /// <summary><c>status</c>: where the review stands. Why a template was rejected is told by the callback and the console only.</summary>
    [JsonPropertyName("status")]
    public JsmsTemplateStatus Status { get; init; }

    private protected override string? SafeText => $"{TemplateId}, {Status}";
}
