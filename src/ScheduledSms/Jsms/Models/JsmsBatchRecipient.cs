using System.Text.Json.Serialization;
using ScheduledSms.Json;

namespace ScheduledSms.Jsms;

/// <summary>One recipient of a batch.</summary>
public sealed record JsmsBatchRecipient : ProviderModel
{
    /// <summary><c>mobile</c>: the number as JSMS accepts it, for example <c>13812345678</c>.</summary>
    [JsonPropertyName("mobile")]
    public required string Mobile { get; init; }

    /// <summary><c>temp_para</c>: this recipient's template parameters by name. Default: none.</summary>
    [JsonPropertyName("temp_para")]
    [JsonConverter(typeof(ParametersConverter))]
    public IReadOnlyDictionary<string, string>? TemplateParameters { get; init; }
}
