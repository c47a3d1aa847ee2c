using System.Text.Json.Serialization;
using ScheduledSms.Json;

namespace ScheduledSms.Solapi;

/// <summary>A button of a Kakao message.</summary>
public sealed record SolapiKakaoButton : ProviderModel
{
    /// <summary>The maximum length of a name, in characters (code 1049).</summary>
    public const int MaxNameLength = 14;

    /// <summary><c>buttonName</c>: at most <see cref="MaxNameLength"/> characters.</summary>
    [JsonPropertyName("buttonName")]
    [JsonConverter(typeof(ComposedTextConverter))]
    public required string Name { get; init; }

    /// <summary><c>buttonType</c>: WL, AL, BK, MD, DS, BC, BT or AC.</summary>
    [JsonPropertyName("buttonType")]
    public required string Type { get; init; }

    /// <summary><c>linkMo</c>: the link on a phone.</summary>
    [JsonPropertyName("linkMo")]
    public string? MobileLink { get; init; }

    /// <summary><c>linkPc</c>: the link on a computer.</summary>
    [JsonPropertyName("linkPc")]
    public string? PcLink { get; init; }

    /// <summary><c>linkAnd</c>: the Android app link.</summary>
    [JsonPropertyName("linkAnd")]
    public string? AndroidLink { get; init; }

    /// <summary><c>linkIos</c>: the iOS app link.</summary>
    [JsonPropertyName("linkIos")]
    public string? IosLink { get; init; }
}
