namespace ScheduledSms.Tests.Model;

/// <summary>One call of a sequence: what was requested, and what was reported to the caller.</summary>
internal sealed class ModelCall
{
    public required ModelStep Step { get; init; }

    /// <summary>Which of the clients makes it.</summary>
    public required int Client { get; init; }

    /// <summary>Whether it was made inside a call of the other client.</summary>
    public bool IsInside { get; init; }

    /// <summary>Numbers that no other call uses, so that what is scheduled and delivered identifies its call.</summary>
    public IReadOnlyList<string> Numbers { get; init; } = [];

    public DateTimeOffset SendAt { get; init; }

    /// <summary>The call that created the schedule this one is about; itself for a new one.</summary>
    public ModelCall? Root { get; init; }

    public ScheduleId? Target { get; init; }

    public string Provider => Target?.Provider ?? Step.Provider;

    public long Began { get; init; }

    public long Ended { get; set; } = long.MaxValue;

    /// <summary>The number of the emulator's first request after the call.</summary>
    public long FirstRequestAfter { get; set; }

    public SendOutcome Outcome { get; set; }

    /// <summary>What was thrown that a caller does not expect.</summary>
    public Exception? Unexpected { get; set; }

    public ScheduledMessage? Result { get; set; }

    public CancelResult? Canceled { get; set; }

    public ScheduledSmsException? Failure { get; set; }

    public bool Overlaps(ModelCall other) => Began < other.Ended && other.Began < Ended;

    /// <summary>Whether it may have canceled or replaced a schedule. Whoever does not know may still be about to.</summary>
    public bool MayHaveEnded(ScheduleId id) => Target == id && Step.Action switch
    {
        ModelAction.Cancel => Outcome == SendOutcome.Unknown || Canceled is not (null or CancelResult.AlreadySent),
        ModelAction.Update => Outcome is SendOutcome.Unknown or SendOutcome.Applied,
        _ => false,
    };

    public override string ToString() =>
        $"{(IsInside ? "  inside: " : "")}{Client} {Step} {Target} [{string.Join(' ', Numbers)}] at {SendAt:HH:mm:ss} -> {Outcome} {Result?.Id} {Canceled} {Failure?.Message} {Unexpected}";
}
