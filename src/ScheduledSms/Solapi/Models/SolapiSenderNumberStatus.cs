using ScheduledSms.Json;
using System.Text.Json.Serialization;

namespace ScheduledSms.Solapi;

/// <summary>The status of a sender number. Any text is kept, known or not; compare with the members here.</summary>
/// <remarks>No page lists the statuses: these appear in the samples and texts of the provider's pages. That only an active number can send is inferred from them.</remarks>
[JsonConverter(typeof(SolapiSenderNumberStatus.Converter))]
public readonly record struct SolapiSenderNumberStatus
{
    /// <summary>Creates a status from its name on the wire.</summary>
    /// <param name="value">Kept as is.</param>
    public SolapiSenderNumberStatus(string? value) => Value = value;

    /// <summary>Registered, not verified yet.</summary>
    public static SolapiSenderNumberStatus Pending { get; } = new("PENDING");

    /// <summary>It can be used.</summary>
    public static SolapiSenderNumberStatus Active { get; } = new("ACTIVE");

    /// <summary>Switched off by the account; it can be switched on again.</summary>
    public static SolapiSenderNumberStatus Inactive { get; } = new("INACTIVE");

    /// <summary>Another account uses it; a release can be requested.</summary>
    public static SolapiSenderNumberStatus Duplicated { get; } = new("DUPLICATED");

    /// <summary>Blocked (inferred from the name).</summary>
    public static SolapiSenderNumberStatus Blocked { get; } = new("BLOCKED");

    /// <summary>Its verification expired (inferred from the name).</summary>
    public static SolapiSenderNumberStatus Expired { get; } = new("EXPIRED");

    /// <summary>More numbers than the account may have (inferred from the name).</summary>
    public static SolapiSenderNumberStatus OverLimit { get; } = new("OVERLIMIT");

    /// <summary>The status as received.</summary>
    public string? Value { get; }

    /// <inheritdoc/>
    public bool Equals(SolapiSenderNumberStatus other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value ?? "");

    /// <summary>The status as received.</summary>
    /// <returns>For example <c>ACTIVE</c>.</returns>
    public override string ToString() => Value ?? "";

    /// <summary>Reads and writes a <see cref="SolapiSenderNumberStatus"/>.</summary>
    internal sealed class Converter() : NamedTextConverter<SolapiSenderNumberStatus>(static text => new SolapiSenderNumberStatus(text), static it => it.Value);
}
