using ScheduledSms.Emulator.Messages;

namespace ScheduledSms.Emulator.Snapshots;

/// <summary>A step in a message's life.</summary>
internal sealed record StateSnapshot
{
    public required DateTimeOffset At { get; init; }

    public required MessageState State { get; init; }

    /// <summary><c>clock</c>, <c>control</c> or <c>request 12</c>.</summary>
    public required string Cause { get; init; }
}
