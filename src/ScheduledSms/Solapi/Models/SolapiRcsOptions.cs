using System.Text.Json;
using System.Text.Json.Serialization;
using ScheduledSms.Json;
using ScheduledSms.Text;

namespace ScheduledSms.Solapi;

/// <summary>The options that make a message an RCS message. Page: the message object, <c>rcsOptions</c>.</summary>
public sealed record SolapiRcsOptions : ProviderModel
{
    /// <summary><c>brandId</c>: the RCS brand.</summary>
    [JsonPropertyName("brandId")]
    public string? BrandId { get; init; }

    /// <summary><c>templateId</c>: the approved template.</summary>
    [JsonPropertyName("templateId")]
    public string? TemplateId { get; init; }

    /// <summary><c>copyAllowed</c>: whether the text may be copied.</summary>
    [JsonPropertyName("copyAllowed")]
    public bool? CopyAllowed { get; init; }

    /// <summary><c>variables</c>: the template's values by name.</summary>
    [JsonPropertyName("variables")]
    [JsonConverter(typeof(ParametersConverter))]
    public IReadOnlyDictionary<string, string>? Variables { get; init; }

    /// <summary><c>mmsType</c>: M3, S3, M4, S4, M5, S5, M6 or S6.</summary>
    [JsonPropertyName("mmsType")]
    public string? MmsType { get; init; }

    /// <summary><c>commercialType</c>: marks an advertisement.</summary>
    [JsonPropertyName("commercialType")]
    public bool? IsAdvertisement { get; init; }

    /// <summary><c>disableSms</c>: do not fall back to SMS. The provider's default is false.</summary>
    [JsonPropertyName("disableSms")]
    public bool? DisableSms { get; init; }

    /// <summary><c>additionalBody</c>: the additional slides.</summary>
    [JsonPropertyName("additionalBody")]
    public IReadOnlyList<SolapiRcsSlide>? AdditionalBody { get; init => field = StoredList.Of(value); }

    /// <summary><c>buttons</c>, as documented by the provider.</summary>
    [JsonPropertyName("buttons")]
    public JsonElement? Buttons { get; init; }
}
