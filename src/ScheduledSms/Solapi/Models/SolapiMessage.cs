using System.Text.Json.Serialization;
using ScheduledSms.Json;
using ScheduledSms.Text;

namespace ScheduledSms.Solapi;

/// <summary>One message to add to a group. Pages: add messages to a group, and the message object.</summary>
public sealed record SolapiMessage : ProviderModel
{
    /// <summary><c>to</c>: one number or several, digits only, as dialed inside <see cref="Country"/>: <c>01012345678</c>. Each counts as a recipient.</summary>
    [JsonPropertyName("to")]
    [JsonConverter(typeof(OneOrManyTextsConverter))]
    public required IReadOnlyList<string> To { get; init => field = StoredList.Of(value); }

    /// <summary><c>from</c>: a sender number registered with the account, digits only. Required for everything that is not a Kakao or Naver message.</summary>
    [JsonPropertyName("from")]
    public string? From { get; init; }

    /// <summary><c>text</c>: the message text. Counted in EUC-KR: SMS up to 90 bytes, LMS and MMS 2,000. Required except for template types.</summary>
    [JsonPropertyName("text")]
    public string? Text { get; init; }

    /// <summary><c>type</c>. Default: the provider decides; a text over 90 bytes becomes an LMS.</summary>
    [JsonPropertyName("type")]
    public SolapiMessageType? Type { get; init; }

    /// <summary><c>autoTypeDetect</c>: whether the provider decides the type. Its default is true.</summary>
    [JsonPropertyName("autoTypeDetect")]
    public bool? AutoTypeDetect { get; init; }

    /// <summary><c>country</c>: the calling code, digits only. The provider's default is 82.</summary>
    [JsonPropertyName("country")]
    public string? Country { get; init; }

    /// <summary><c>subject</c>: LMS and MMS only, up to 40 bytes in EUC-KR.</summary>
    [JsonPropertyName("subject")]
    public string? Subject { get; init; }

    /// <summary><c>imageId</c>: the stored image of an MMS.</summary>
    [JsonPropertyName("imageId")]
    public string? ImageId { get; init; }

    /// <summary><c>kakaoOptions</c>: a Kakao message, with the text as its fallback unless the options state otherwise.</summary>
    [JsonPropertyName("kakaoOptions")]
    public SolapiKakaoOptions? KakaoOptions { get; init; }

    /// <summary><c>naverOptions</c>: a Naver message.</summary>
    [JsonPropertyName("naverOptions")]
    public SolapiNaverOptions? NaverOptions { get; init; }

    /// <summary><c>rcsOptions</c>: an RCS message.</summary>
    [JsonPropertyName("rcsOptions")]
    public SolapiRcsOptions? RcsOptions { get; init; }

    /// <summary><c>voiceOptions</c>: a voice call.</summary>
    [JsonPropertyName("voiceOptions")]
    public SolapiVoiceOptions? VoiceOptions { get; init; }

    /// <summary><c>faxOptions</c>: a fax.</summary>
    [JsonPropertyName("faxOptions")]
    public SolapiFaxOptions? FaxOptions { get; init; }

    /// <summary><c>replacements</c>: messages to send in its place if it fails.</summary>
    [JsonPropertyName("replacements")]
    public IReadOnlyList<SolapiMessage>? Replacements { get; init => field = StoredList.Of(value); }

    /// <summary><c>customFields</c>: your own names (up to 30 characters) and values (up to 100), echoed in results and reports.</summary>
    [JsonPropertyName("customFields")]
    [JsonConverter(typeof(TextMapConverter))]
    public IReadOnlyDictionary<string, string>? CustomFields { get; init; }

    private protected override string? SafeText => $"{Type?.Value ?? "auto"}, {To?.Count} recipient(s)";
}
