using System.Text.Json.Serialization;
using ScheduledSms.Jsms.Models;
using ScheduledSms.Json;
using ScheduledSms.Text;

namespace ScheduledSms.Jsms;

/// <summary>A rejected recipient of a batch.</summary>
public sealed record JsmsRejectedRecipient : ProviderResponse
{
    /// <summary><c>error_code</c>: the provider's code, for example <c>50006</c>.</summary>
    [JsonPropertyName("error_code")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? ProviderCode { get; init; }

    /// <summary><c>error_message</c>: the provider's text.</summary>
    [JsonPropertyName("error_message")]
    public string? ProviderMessage { get; init; }

    /// <summary><c>mobile</c>: the number as given.</summary>
    [JsonPropertyName("mobile")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? Mobile { get; init; }

    /// <summary><c>temp_para</c>: the parameters as given.</summary>
    [JsonPropertyName("temp_para")]
    [JsonConverter(typeof(TextMapConverter))]
    public IReadOnlyDictionary<string, string>? TemplateParameters { get; init; }

    /// <summary>The meaning of <see cref="ProviderCode"/>.</summary>
    [JsonIgnore]
    public ScheduledSmsErrorCode Code => ProviderCode is null ? ScheduledSmsErrorCode.Unrecognized : JsmsErrorMap.Instance.Find(ProviderCode) ?? ScheduledSmsErrorCode.Unrecognized;

    private protected override string? SafeText => $"{Redaction.Code(ProviderCode)} ({Code})";
}
