using ScheduledSms.Json;
using System.Text.Json.Serialization;

namespace ScheduledSms.Solapi;

/// <summary>The type of a message. Any text is kept, known or not.</summary>
[JsonConverter(typeof(SolapiMessageType.Converter))]
public readonly record struct SolapiMessageType
{
    /// <summary>Creates a type from its name on the wire.</summary>
    /// <param name="value">Kept as is.</param>
    public SolapiMessageType(string? value) => Value = value;

    /// <summary>Short text, up to 90 bytes.</summary>
    public static SolapiMessageType Sms { get; } = new("SMS");

    /// <summary>Long text, up to 2,000 bytes.</summary>
    public static SolapiMessageType Lms { get; } = new("LMS");

    /// <summary>Text with an image, up to 2,000 bytes.</summary>
    public static SolapiMessageType Mms { get; } = new("MMS");

    /// <summary>Kakao Alimtalk: an approved template, up to 1,000 characters.</summary>
    public static SolapiMessageType Alimtalk { get; } = new("ATA");

    /// <summary>Kakao friend talk, up to 1,000 characters.</summary>
    public static SolapiMessageType FriendTalk { get; } = new("CTA");

    /// <summary>Kakao friend talk with an image, up to 400 characters.</summary>
    public static SolapiMessageType FriendTalkImage { get; } = new("CTI");

    /// <summary>Naver Talk.</summary>
    public static SolapiMessageType Naver { get; } = new("NSA");

    /// <summary>The type as received.</summary>
    public string? Value { get; }

    /// <inheritdoc/>
    public bool Equals(SolapiMessageType other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value ?? "");

    /// <summary>The type as received.</summary>
    /// <returns>For example <c>SMS</c>.</returns>
    public override string ToString() => Value ?? "";

    /// <summary>Reads and writes a <see cref="SolapiMessageType"/>.</summary>
    internal sealed class Converter() : NamedTextConverter<SolapiMessageType>(static text => new SolapiMessageType(text), static it => it.Value);
}
