using System.Text.Json;
using System.Text.Json.Serialization;

namespace ScheduledSms.Solapi;

/// <summary>One further slide of an RCS message.</summary>
public sealed record SolapiRcsSlide : ProviderModel
{
    /// <summary><c>title</c>.</summary>
    [JsonPropertyName("title")]
    public string? Title { get; init; }

    /// <summary><c>description</c>.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; init; }

    /// <summary><c>imageId</c>: the stored image.</summary>
    [JsonPropertyName("imageId")]
    public string? ImageId { get; init; }

    /// <summary><c>buttons</c>, as the provider's page has them.</summary>
    [JsonPropertyName("buttons")]
    public JsonElement? Buttons { get; init; }
}
