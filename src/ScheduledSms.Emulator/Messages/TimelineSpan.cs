namespace ScheduledSms.Emulator.Messages;

/// <summary>The time span that a timeline shows.</summary>
internal sealed record TimelineSpan(DateTimeOffset From, DateTimeOffset Until)
{
    /// <summary>The requested span; by default, from shortly before now to shortly after the last scheduled message.</summary>
    public static TimelineSpan Of(IEnumerable<StoredMessage> messages, DateTimeOffset now, DateTimeOffset? from, DateTimeOffset? until, TimeSpan shortest)
    {
        var last = messages.Where(message => message.State is MessageState.Scheduled).Select(message => message.SendAt!.Value).DefaultIfEmpty(now).Max();
        var ahead = (until ?? last) - now;
        var length = ahead > shortest ? ahead : shortest;
        var margin = length / 20;
        return new TimelineSpan(from ?? now - margin, until ?? now + length + margin);
    }

    /// <summary>Splits the span into parts of equal length and counts the messages in each.</summary>
    public IReadOnlyList<TimelineBucket> Cut(IEnumerable<StoredMessage> messages, int parts)
    {
        var step = (Until - From) / parts;
        List<TimelineBucket> buckets = [.. Enumerable.Range(0, parts).Select(part => new TimelineBucket(From + (step * part)))];
        foreach (var message in messages)
        {
            var sendAt = message.SendAt!.Value;
            if (sendAt >= From && sendAt <= Until)
                buckets[Math.Min(parts - 1, (int)((sendAt - From) / step))].Count(message);
        }

        return buckets;
    }
}

/// <summary>The number of messages by outcome in one part of a timeline.</summary>
internal sealed class TimelineBucket(DateTimeOffset from)
{
    public DateTimeOffset From { get; } = from;

    public int Scheduled { get; private set; }

    /// <summary>Sent, and nobody's report is a failure.</summary>
    public int Sent { get; private set; }

    public int Canceled { get; private set; }

    /// <summary>Those in which somebody's message failed.</summary>
    public int Failed { get; private set; }

    public void Count(StoredMessage message)
    {
        switch (message.State)
        {
            case MessageState.Failed:
            case MessageState.Sending or MessageState.Sent when message.Outcomes.Contains(RecipientOutcome.Failed):
                Failed++;
                break;
            case MessageState.Sending or MessageState.Sent:
                Sent++;
                break;
            case MessageState.Canceled:
                Canceled++;
                break;
            default:
                Scheduled++;
                break;
        }
    }
}
