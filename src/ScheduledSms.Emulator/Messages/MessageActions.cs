using ScheduledSms.Emulator.Clock;

namespace ScheduledSms.Emulator.Messages;

/// <summary>Performs manual actions on scheduled messages. Every call runs inside the clock's gate.</summary>
internal static class MessageActions
{
    public static void Do(EmulatorClock clock, StoredMessage message, MessageAction action, DateTimeOffset? sendAt, DateTimeOffset now)
    {
        clock.Run.Record(now, new RunMessage { Id = message.Id, Action = action, SendAt = sendAt });
        switch (action)
        {
            case MessageAction.Deliver:
                var due = message.Due!;
                clock.Unschedule(due);
                due.Deliver(now);
                break;
            case MessageAction.Cancel:
                message.Cancel(now);
                break;
            default:
                message.Reschedule(sendAt!.Value, now);
                break;
        }
    }
}

/// <summary>A manual action on a message.</summary>
internal sealed record RunMessage : IRecordable
{
    public required string Id { get; init; }

    public required MessageAction Action { get; init; }

    /// <summary>The new send time, for <see cref="MessageAction.Reschedule"/>.</summary>
    public DateTimeOffset? SendAt { get; init; }
}

/// <summary>A manual action on a message, outside the provider's API.</summary>
internal enum MessageAction
{
    /// <summary>Delivers it now.</summary>
    Deliver,

    /// <summary>Cancels it, as its provider would.</summary>
    Cancel,

    /// <summary>Changes its send time, in place.</summary>
    Reschedule,
}
