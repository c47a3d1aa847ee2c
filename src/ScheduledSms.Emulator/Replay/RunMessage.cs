using ScheduledSms.Emulator.Messages;

namespace ScheduledSms.Emulator.Replay;

/// <summary>A manual action on a message.</summary>
internal sealed record RunMessage
{
    public required string Id { get; init; }

    public required MessageAction Action { get; init; }

    /// <summary>The new send time, for <see cref="MessageAction.Reschedule"/>.</summary>
    public DateTimeOffset? SendAt { get; init; }
}
