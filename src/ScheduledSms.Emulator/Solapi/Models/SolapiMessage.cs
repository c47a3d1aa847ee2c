using ScheduledSms.Emulator.State;

namespace ScheduledSms.Emulator.Solapi;

/// <summary>One registered message of a group: one recipient.</summary>
public sealed record SolapiMessage
{
    /// <summary>The <c>messageId</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The recipient's number as the client sent it.</summary>
    public required string To { get; init; }

    /// <summary>The sender's number, or null.</summary>
    public required string? From { get; init; }

    /// <summary>The text as it will be sent, or null for a template.</summary>
    public required string? Text { get; init; }

    /// <summary>The type, given or detected, uppercase: <c>SMS</c>, <c>LMS</c>, <c>MMS</c>, <c>ATA</c> …</summary>
    public required string Type { get; init; }

    /// <summary>The country's calling code, <c>82</c> by default.</summary>
    public required string Country { get; init; }

    /// <summary>The subject, or null.</summary>
    public required string? Subject { get; init; }

    /// <summary>Its status code: 2000 until it is sent, 3000 until it is reported, then the reported code.</summary>
    public string StatusCode { get; init; } = "2000";

    /// <summary>The custom fields; empty if there are none.</summary>
    public required IReadOnlyDictionary<string, string> CustomFields { get; init; }

    /// <summary>Its id and type, and the number's last two digits.</summary>
    public override string ToString() => $"{nameof(SolapiMessage)} {Id} {Type} to {Masked.Number(To)}";
}
