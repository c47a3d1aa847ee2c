using System.Text.Json;
using System.Text.Json.Serialization;
using ScheduledSms.Json;
using ScheduledSms.Text;

namespace ScheduledSms.Solapi;

/// <summary>The options that make a message a Kakao message. Page: the message object, <c>kakaoOptions</c>.</summary>
public sealed record SolapiKakaoOptions : ProviderModel
{
    /// <summary>The maximum number of buttons in a message (code 1050).</summary>
    public const int MaxButtons = 5;

    /// <summary><c>pfId</c>: the Kakao channel.</summary>
    [JsonPropertyName("pfId")]
    public string? ChannelId { get; init; }

    /// <summary><c>templateId</c>: the approved Alimtalk template.</summary>
    [JsonPropertyName("templateId")]
    public string? TemplateId { get; init; }

    /// <summary><c>variables</c>: the template's values, by names such as <c>#{name}</c>.</summary>
    [JsonPropertyName("variables")]
    [JsonConverter(typeof(ParametersConverter))]
    public IReadOnlyDictionary<string, string>? Variables { get; init; }

    /// <summary><c>disableSms</c>: do not fall back to SMS. The provider's default is false.</summary>
    [JsonPropertyName("disableSms")]
    public bool? DisableSms { get; init; }

    /// <summary><c>adFlag</c>: marks an advertisement.</summary>
    [JsonPropertyName("adFlag")]
    public bool? IsAdvertisement { get; init; }

    /// <summary><c>imageId</c>: the stored image.</summary>
    [JsonPropertyName("imageId")]
    public string? ImageId { get; init; }

    /// <summary><c>title</c>.</summary>
    [JsonPropertyName("title")]
    [JsonConverter(typeof(ComposedTextConverter))]
    public string? Title { get; init; }

    /// <summary><c>buttons</c>: at most <see cref="MaxButtons"/>.</summary>
    [JsonPropertyName("buttons")]
    public IReadOnlyList<SolapiKakaoButton>? Buttons { get; init => field = StoredList.Of(value); }

    /// <summary><c>pfGroupId</c>: a group of channels.</summary>
    [JsonPropertyName("pfGroupId")]
    public string? ChannelGroupId { get; init; }

    /// <summary><c>bms</c>, as documented by the provider.</summary>
    [JsonPropertyName("bms")]
    public JsonElement? BrandMessage { get; init; }

    /// <summary><c>quickReplies</c>, as documented by the provider.</summary>
    [JsonPropertyName("quickReplies")]
    public JsonElement? QuickReplies { get; init; }

    /// <summary><c>header</c>.</summary>
    [JsonPropertyName("header")]
    [JsonConverter(typeof(ComposedTextConverter))]
    public string? Header { get; init; }

    /// <summary><c>highlight</c>, as documented by the provider.</summary>
    [JsonPropertyName("highlight")]
    public JsonElement? Highlight { get; init; }

    /// <summary><c>item</c>, as documented by the provider.</summary>
    [JsonPropertyName("item")]
    public JsonElement? Item { get; init; }

    /// <summary><c>senderKey</c>: the older way to name the channel.</summary>
    [JsonPropertyName("senderKey")]
    public string? SenderKey { get; init; }

    /// <summary><c>templateCode</c>: the older way to name the template.</summary>
    [JsonPropertyName("templateCode")]
    public string? TemplateCode { get; init; }
}
