using System.Text.Json.Serialization;
using ScheduledSms.Json;

namespace ScheduledSms.Jsms;

/// <summary>A recipient of a batch who was rejected.</summary>
public sealed record JsmsRejectedRecipient : ProviderResponse
{
    /// <summary><c>error_code</c>: the provider's own code, for example <c>50006</c>.</summary>
    [JsonPropertyName("error_code")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? ErrorCode { get; init; }

    /// <summary><c>error_message</c>: the provider's own words.</summary>
    [JsonPropertyName("error_message")]
    public string? ErrorMessage { get; init; }

    /// <summary><c>mobile</c>: the number as it was given.</summary>
    [JsonPropertyName("mobile")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? Mobile { get; init; }

    /// <summary><c>temp_para</c>: the parameters as they were given.</summary>
    [JsonPropertyName("temp_para")]
    [JsonConverter(typeof(TextMapConverter))]
    public IReadOnlyDictionary<string, string>? TemplateParameters { get; init; }

    /// <summary>What <see cref="ErrorCode"/> means.</summary>
    [JsonIgnore]
    public ScheduledSmsErrorCode Code => ErrorCode is null ? ScheduledSmsErrorCode.Unrecognized : JsmsErrorMap.Instance.Find(ErrorCode) ?? ScheduledSmsErrorCode.Unrecognized;

    private protected override string? SafeText => $"{ErrorCode} ({Code})";
}
