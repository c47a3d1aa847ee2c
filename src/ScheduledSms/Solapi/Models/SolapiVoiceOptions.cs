using System.Text.Json.Serialization;
using ScheduledSms.Json;

namespace ScheduledSms.Solapi;

/// <summary>The options that make a message a voice call. Page: the message object, <c>voiceOptions</c>.</summary>
public sealed record SolapiVoiceOptions : ProviderModel
{
    /// <summary><c>voiceType</c>: FEMALE or MALE.</summary>
    [JsonPropertyName("voiceType")]
    public string? VoiceType { get; init; }

    /// <summary><c>headerMessage</c>: spoken first.</summary>
    [JsonPropertyName("headerMessage")]
    [JsonConverter(typeof(ComposedTextConverter))]
    public string? HeaderMessage { get; init; }

    /// <summary><c>tailMessage</c>: spoken last.</summary>
    [JsonPropertyName("tailMessage")]
    [JsonConverter(typeof(ComposedTextConverter))]
    public string? TailMessage { get; init; }

    /// <summary><c>replyRange</c>: the highest key that may be pressed, 1 to 9. Not together with <see cref="CounselorNumber"/>.</summary>
    [JsonPropertyName("replyRange")]
    public int? ReplyRange { get; init; }

    /// <summary><c>counselorNumber</c>: the number to call when 0 is pressed. Not together with <see cref="ReplyRange"/>.</summary>
    [JsonPropertyName("counselorNumber")]
    public string? CounselorNumber { get; init; }
}
