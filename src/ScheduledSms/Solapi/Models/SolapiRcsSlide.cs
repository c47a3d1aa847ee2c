using System.Text.Json;
using System.Text.Json.Serialization;
using ScheduledSms.Json;

namespace ScheduledSms.Solapi;

/// <summary>An additional slide of an RCS message.</summary>
public sealed record SolapiRcsSlide : ProviderModel
{
    /// <summary><c>title</c>.</summary>
    [JsonPropertyName("title")]
    [JsonConverter(typeof(ComposedTextConverter))]
    public string? Title { get; init; }

    /// <summary><c>description</c>.</summary>
    [JsonPropertyName("description")]
    [JsonConverter(typeof(ComposedTextConverter))]
    public string? Description { get; init; }

    /// <summary><c>imageId</c>: the stored image.</summary>
    [JsonPropertyName("imageId")]
    public string? ImageId { get; init; }

    /// <summary><c>buttons</c>, as documented by the provider.</summary>
    [JsonPropertyName("buttons")]
    public JsonElement? Buttons { get; init; }
}
