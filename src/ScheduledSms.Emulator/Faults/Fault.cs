namespace ScheduledSms.Emulator.Faults;

/// <summary>
/// A rule: which requests it matches, at which point it happens, what it does, and how often. Every given condition
/// must hold; one that is null always holds.
/// </summary>
public sealed record Fault
{
    /// <summary>The provider: one of <see cref="ProviderNames"/>.</summary>
    public string? Provider { get; init; }

    /// <summary>The operation, by the emulator's name: see <see cref="RecordedRequest.Operation"/>.</summary>
    public string? Operation { get; init; }

    /// <summary>The key that the request names in its <c>Authorization</c> header, whether or not it is accepted.</summary>
    public string? Account { get; init; }

    /// <summary>
    /// A recipient's number: one in the body, or one stored in the schedule or group that the request
    /// names. Only the digits are compared, and all of them: a national number does not match its international form.
    /// </summary>
    public string? Recipient { get; init; }

    /// <summary>
    /// A value in SOLAPI's custom fields of the group or of a message, in the body or in the group that the request
    /// names. JSMS has no field for one, so no request to it matches.
    /// </summary>
    public string? Reference { get; init; }

    /// <summary>Only this one of the matching requests, counting from 1. Cannot be combined with <see cref="Every"/>.</summary>
    public int? Call { get; init; }

    /// <summary>The point at which it happens. Default: <see cref="FaultPoint.AfterCommit"/>.</summary>
    public FaultPoint Point { get; init; } = FaultPoint.AfterCommit;

    /// <summary>What it does.</summary>
    public required FaultAction Action { get; init; }

    /// <summary>At most this many hits, 1 or more. Default: no limit.</summary>
    public int? First { get; init; }

    /// <summary>Every nth matching request: 3 is the third, the sixth and so on.</summary>
    public int? Every { get; init; }

    /// <summary>The probability that a matching request is hit, 0 to 1. Default: certain.</summary>
    public double? Probability { get; init; }

    /// <summary>The random seed for <see cref="Probability"/>: the same seed hits the same calls again. Default 0.</summary>
    public int Seed { get; init; }

    /// <summary>It matches only from this instant of the emulator's clock on.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>It matches only before this instant of the emulator's clock.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The action, the point and the operation: neither account nor number.</summary>
    public override string ToString() => $"{nameof(Fault)} {Action} at {Point}, {Operation ?? Provider ?? "any operation"}";
}
