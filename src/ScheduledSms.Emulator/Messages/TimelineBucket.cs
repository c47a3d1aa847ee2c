namespace ScheduledSms.Emulator.Messages;

/// <summary>The number of messages by outcome in one part of a timeline.</summary>
internal sealed class TimelineBucket(DateTimeOffset from)
{
    public DateTimeOffset From { get; } = from;

    public int Scheduled { get; private set; }

    public int Sent { get; private set; }

    public int Canceled { get; private set; }

    public int Failed { get; private set; }

    public void Count(MessageState state)
    {
        switch (state)
        {
            case MessageState.Sending or MessageState.Sent:
                Sent++;
                break;
            case MessageState.Canceled:
                Canceled++;
                break;
            case MessageState.Failed:
                Failed++;
                break;
            default:
                Scheduled++;
                break;
        }
    }
}
