using System.Text.Json.Serialization;

namespace ScheduledSms.Solapi;

/// <summary>A button of a Naver message.</summary>
public sealed record SolapiNaverButton : ProviderModel
{
    /// <summary><c>buttonType</c>.</summary>
    [JsonPropertyName("buttonType")]
    public required string Type { get; init; }

    /// <summary><c>linkMo</c>: the link on a phone.</summary>
    [JsonPropertyName("linkMo")]
    public string? MobileLink { get; init; }

    /// <summary><c>linkPc</c>: the link on a computer.</summary>
    [JsonPropertyName("linkPc")]
    public string? PcLink { get; init; }
}
