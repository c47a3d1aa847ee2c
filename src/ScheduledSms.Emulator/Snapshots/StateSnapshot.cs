using ScheduledSms.Emulator.Messages;

namespace ScheduledSms.Emulator.Snapshots;

/// <summary>A state change of a message.</summary>
internal sealed record StateSnapshot
{
    public required DateTimeOffset At { get; init; }

    public required MessageState State { get; init; }

    /// <summary><c>clock</c>, <c>control</c> or <c>request 12</c>.</summary>
    public required string Cause { get; init; }
}
