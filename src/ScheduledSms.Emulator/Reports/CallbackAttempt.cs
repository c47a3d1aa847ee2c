namespace ScheduledSms.Emulator.Reports;

/// <summary>One try to tell an app something: a delivery report, a reply, or the handshake before the first of them.</summary>
public sealed record CallbackAttempt
{
    /// <summary>When, by the emulator's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The provider: one of <see cref="ProviderNames"/>.</summary>
    public required string Provider { get; init; }

    /// <summary>The account's key.</summary>
    public required string Account { get; init; }

    /// <summary>Where it went.</summary>
    public required Uri Url { get; init; }

    /// <summary>What it was: <c>HANDSHAKE</c>, <c>SMS_REPORT</c>, <c>SMS_REPLY</c>, <c>SINGLE-REPORT</c> or <c>GROUP-REPORT</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Which try it was, from 1.</summary>
    public required int Attempt { get; init; }

    /// <summary>What was posted; empty for a handshake.</summary>
    public required string Body { get; init; }

    /// <summary>The status answered; null when there was no response.</summary>
    public int? Status { get; init; }

    /// <summary>What went wrong; null when nothing did.</summary>
    public string? Error { get; init; }

    /// <summary>Whether it was taken. Anything but 200 is not.</summary>
    public bool Succeeded => Error is null;

    /// <summary>Where it went, and what came of it: not its body.</summary>
    public override string ToString() => FormattableString.Invariant($"{nameof(CallbackAttempt)} {Provider} {Kind} to {Url}, try {Attempt}: {Error ?? "taken"}");
}
