using ScheduledSms.Json;
using System.Text.Json.Serialization;

namespace ScheduledSms.Solapi;

/// <summary>The status of a group. Any text is kept, known or not; compare with the members here.</summary>
[JsonConverter(typeof(SolapiGroupStatus.Converter))]
public readonly record struct SolapiGroupStatus
{
    /// <summary>Creates a status from its name on the wire.</summary>
    /// <param name="value">Kept as is.</param>
    public SolapiGroupStatus(string? value) => Value = value;

    /// <summary>The group exists and will not send until it is scheduled or sent.</summary>
    public static SolapiGroupStatus Pending { get; } = new("PENDING");

    /// <summary>It will send at its time.</summary>
    public static SolapiGroupStatus Scheduled { get; } = new("SCHEDULED");

    /// <summary>It is being sent.</summary>
    public static SolapiGroupStatus Sending { get; } = new("SENDING");

    /// <summary>It was handed over. Whether each message arrived is reported by the messages.</summary>
    public static SolapiGroupStatus Complete { get; } = new("COMPLETE");

    /// <summary>It is being processed: sent, as far as the name tells. Not on the provider's pages of 2022; a client of 2026 names it, so no call takes it as proof.</summary>
    public static SolapiGroupStatus Processing { get; } = new("PROCESSING");

    /// <summary>It failed, or its schedule was canceled: the pages disagree on what a canceled group becomes.</summary>
    public static SolapiGroupStatus Failed { get; } = new("FAILED");

    /// <summary>The platform failed. Not on the provider's pages of 2022; a client of 2026 names it. Whether anything was sent by then is not documented.</summary>
    public static SolapiGroupStatus SystemError { get; } = new("SYSTEM-ERROR");

    /// <summary>It was deleted.</summary>
    public static SolapiGroupStatus Deleted { get; } = new("DELETED");

    /// <summary>The status as received.</summary>
    public string? Value { get; }

    /// <inheritdoc/>
    public bool Equals(SolapiGroupStatus other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value ?? "");

    /// <summary>The status as received.</summary>
    /// <returns>For example <c>SCHEDULED</c>.</returns>
    public override string ToString() => Value ?? "";

    /// <summary>Reads and writes a <see cref="SolapiGroupStatus"/>.</summary>
    internal sealed class Converter() : NamedTextConverter<SolapiGroupStatus>(static text => new SolapiGroupStatus(text), static it => it.Value);
}
