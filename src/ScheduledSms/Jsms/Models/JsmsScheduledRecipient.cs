using System.Text.Json.Serialization;
using ScheduledSms.Json;

namespace ScheduledSms.Jsms;

/// <summary>One recipient of a schedule.</summary>
public sealed record JsmsScheduledRecipient : ProviderResponse
{
    /// <summary><c>msg_id</c>: the id used in delivery reports. The only way to get it is to read the schedule.</summary>
    [JsonPropertyName("msg_id")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? MessageId { get; init; }

    /// <summary><c>mobile</c>: the number as given.</summary>
    [JsonPropertyName("mobile")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? Mobile { get; init; }

    /// <summary><c>temp_para</c>: the template's parameters by name.</summary>
    [JsonPropertyName("temp_para")]
    [JsonConverter(typeof(TextMapConverter))]
    public IReadOnlyDictionary<string, string>? TemplateParameters { get; init; }

    private protected override string? SafeText => MessageId;
}
