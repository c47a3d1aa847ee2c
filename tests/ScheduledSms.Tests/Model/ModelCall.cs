namespace ScheduledSms.Tests.Model;

/// <summary>One call of a sequence: what was requested, and what was reported to the caller.</summary>
internal sealed class ModelCall
{
    public required ModelStep Step { get; init; }

    /// <summary>Numbers that no other call uses, so that what is scheduled and delivered identifies its call.</summary>
    public IReadOnlyList<string> Numbers { get; init; } = [];

    public DateTimeOffset SendAt { get; init; }

    /// <summary>The call that created the schedule this one is about; itself for a new one.</summary>
    public ModelCall? Root { get; init; }

    public ScheduleId? Target { get; init; }

    public long Began { get; init; }

    public long Ended { get; set; } = long.MaxValue;

    public SendOutcome Outcome { get; set; }

    public ScheduledMessage? Result { get; set; }

    public CancelResult? Canceled { get; set; }

    public ScheduledSmsException? Failure { get; set; }

    public bool Overlaps(ModelCall other) => Began < other.Ended && other.Began < Ended;

    public override string ToString() =>
        $"{Step} {Target} [{string.Join(' ', Numbers)}] at {SendAt:HH:mm:ss} -> {Outcome} {Result?.Id} {Canceled} {Failure?.Message}";
}
