using System.Text.Json;
using System.Text.Json.Nodes;

namespace ScheduledSms.Emulator.Solapi.Models;

/// <summary>An element of <c>messages</c> as submitted, for one of its recipients or all of them.</summary>
internal sealed record SolapiMessageDraft
{
    public required IReadOnlyList<string> To { get; init; }

    public string? From { get; init; }

    public string? Text { get; init; }

    /// <summary>Uppercase, as given or detected.</summary>
    public required string Type { get; init; }

    public bool TypeWasDetected { get; init; }

    public string Country { get; init; } = "82";

    public string? Subject { get; init; }

    public string? ImageId { get; init; }

    public JsonElement? KakaoOptions { get; init; }

    public JsonElement? CustomFields { get; init; }

    /// <summary>Whether it goes to the carriers, whose character set and length limits apply.</summary>
    public bool IsCarrierText => Type is "SMS" or "LMS" or "MMS";

    /// <summary>Whether it goes to a channel's friends, who may be written to by day only.</summary>
    public bool IsForFriends => Type is "CTA" or "CTI" || Type.StartsWith("BMS_", StringComparison.Ordinal);

    /// <summary>What was submitted besides numbers and text; a detected type was not.</summary>
    public JsonObject Write() => new()
    {
        ["from"] = From,
        ["type"] = TypeWasDetected ? null : Type,
        ["country"] = Country,
        ["subject"] = Subject,
        ["imageId"] = ImageId,
        ["kakaoOptions"] = KakaoOptions is { } options ? JsonSerializer.SerializeToNode(options) : null,
        ["customFields"] = CustomFields is { } fields ? JsonSerializer.SerializeToNode(fields) : null,
    };
}
