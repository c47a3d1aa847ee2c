using ScheduledSms.Emulator.Messages;

namespace ScheduledSms.Emulator.Replay;

/// <summary>Something was done to a message by hand.</summary>
internal sealed record RunMessage
{
    public required string Id { get; init; }

    public required MessageAction Action { get; init; }

    /// <summary>The time it was given, for <see cref="MessageAction.Reschedule"/>.</summary>
    public DateTimeOffset? SendAt { get; init; }
}
