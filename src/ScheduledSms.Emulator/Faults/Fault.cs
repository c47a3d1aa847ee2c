namespace ScheduledSms.Emulator.Faults;

/// <summary>
/// A rule: which requests it is for, where on their way it happens, what it does, and how often. Every condition that is
/// given must hold; one that is null always holds.
/// </summary>
public sealed record Fault
{
    /// <summary>The provider: one of <see cref="ProviderNames"/>.</summary>
    public string? Provider { get; init; }

    /// <summary>The operation, by the emulator's name: see <see cref="RecordedRequest.Operation"/>.</summary>
    public string? Operation { get; init; }

    /// <summary>The key that the request names in its <c>Authorization</c> header, whether or not it is let in.</summary>
    public string? Account { get; init; }

    /// <summary>
    /// A number that the message goes to: one in the body, or one stored in the schedule or group that the request
    /// names. Only the digits are compared, and all of them: a national number is not found by its international form.
    /// </summary>
    public string? Recipient { get; init; }

    /// <summary>
    /// A value among SOLAPI's custom fields of the group or of a message, in the body or in the group that the request
    /// names. JSMS has no place for one, so no request to it matches.
    /// </summary>
    public string? Reference { get; init; }

    /// <summary>Only this request of those that match, counting from 1. Not together with <see cref="Every"/>.</summary>
    public int? Call { get; init; }

    /// <summary>Where on the request's way it happens. Default: <see cref="FaultPoint.AfterCommit"/>.</summary>
    public FaultPoint Point { get; init; } = FaultPoint.AfterCommit;

    /// <summary>What it does.</summary>
    public required FaultAction Action { get; init; }

    /// <summary>At most this many hits, 1 or more. Default: no limit.</summary>
    public int? First { get; init; }

    /// <summary>Every so many requests of those that match: 3 is the third, the sixth and so on.</summary>
    public int? Every { get; init; }

    /// <summary>How likely a request that matches is hit, 0 to 1. Default: certain.</summary>
    public double? Probability { get; init; }

    /// <summary>What <see cref="Probability"/> is drawn from: the same seed hits the same calls again. Default 0.</summary>
    public int Seed { get; init; }

    /// <summary>It matches only from this instant of the emulator's clock on.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>It matches only before this instant of the emulator's clock.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The action, the point and the operation: neither account nor number.</summary>
    public override string ToString() => $"{nameof(Fault)} {Action} at {Point}, {Operation ?? Provider ?? "any operation"}";
}
