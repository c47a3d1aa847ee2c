using System.Text.Json.Serialization;
using ScheduledSms.Json;
using ScheduledSms.Text;

namespace ScheduledSms.Solapi;

/// <summary>The options that make a message a Naver message. Page: the message object, <c>naverOptions</c>.</summary>
public sealed record SolapiNaverOptions : ProviderModel
{
    /// <summary><c>talkId</c>: the Naver Talk account.</summary>
    [JsonPropertyName("talkId")]
    public string? TalkId { get; init; }

    /// <summary><c>templateId</c>: the approved template.</summary>
    [JsonPropertyName("templateId")]
    public string? TemplateId { get; init; }

    /// <summary><c>disableSms</c>: do not fall back to SMS.</summary>
    [JsonPropertyName("disableSms")]
    public bool? DisableSms { get; init; }

    /// <summary><c>variables</c>: the template's values by name.</summary>
    [JsonPropertyName("variables")]
    [JsonConverter(typeof(ParametersConverter))]
    public IReadOnlyDictionary<string, string>? Variables { get; init; }

    /// <summary><c>buttons</c>.</summary>
    [JsonPropertyName("buttons")]
    public IReadOnlyList<SolapiNaverButton>? Buttons { get; init => field = StoredList.Of(value); }
}
