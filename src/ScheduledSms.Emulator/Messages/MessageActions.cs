using ScheduledSms.Emulator.Replay;

namespace ScheduledSms.Emulator.Messages;

/// <summary>Performs manual actions on scheduled messages. Every call runs inside the clock's gate.</summary>
internal static class MessageActions
{
    public static void Do(EmulatorClock clock, StoredMessage message, MessageAction action, DateTimeOffset? sendAt, DateTimeOffset now)
    {
        clock.Run.Add(new RunStep { At = now, Message = new RunMessage { Id = message.Id, Action = action, SendAt = sendAt } });
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
