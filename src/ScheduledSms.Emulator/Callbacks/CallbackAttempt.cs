namespace ScheduledSms.Emulator.Reports;

/// <summary>One attempt to report something to an app: a delivery report, a reply, or the handshake before the first of them.</summary>
public sealed record CallbackAttempt
{
    /// <summary>When it was made, by the emulator's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The provider: one of <see cref="ProviderNames"/>.</summary>
    public required string Provider { get; init; }

    /// <summary>The account's key.</summary>
    public required string Account { get; init; }

    /// <summary>Its address.</summary>
    public required Uri Url { get; init; }

    /// <summary>Its kind: <c>HANDSHAKE</c>, <c>SMS_REPORT</c>, <c>SMS_REPLY</c>, <c>SINGLE-REPORT</c> or <c>GROUP-REPORT</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The number of the attempt, from 1.</summary>
    public required int Attempt { get; init; }

    /// <summary>What was posted; empty for a handshake.</summary>
    public required string Body { get; init; }

    /// <summary>The status of the response; null when there was none.</summary>
    public int? Status { get; init; }

    /// <summary>What went wrong; null when nothing did.</summary>
    public string? Error { get; init; }

    /// <summary>Whether the app accepted it. Any status but 200 means that it did not.</summary>
    public bool Succeeded => Error is null;

    /// <summary>Its address and its result, without its body.</summary>
    public override string ToString() => FormattableString.Invariant($"{nameof(CallbackAttempt)} {Provider} {Kind} to {Url}, try {Attempt}: {Error ?? "taken"}");
}
