namespace ScheduledSms.Emulator.Messages;

/// <summary>The part of time that a time line shows.</summary>
internal sealed record TimelineSpan(DateTimeOffset From, DateTimeOffset Until)
{
    /// <summary>The span asked for; where none is, from a little before now to a little after the last message that is due.</summary>
    public static TimelineSpan Of(IEnumerable<StoredMessage> messages, DateTimeOffset now, DateTimeOffset? from, DateTimeOffset? until, TimeSpan shortest)
    {
        var last = messages.Where(message => message.State is MessageState.Scheduled).Select(message => message.SendAt!.Value).DefaultIfEmpty(now).Max();
        var ahead = (until ?? last) - now;
        var length = ahead > shortest ? ahead : shortest;
        var margin = length / 20;
        return new TimelineSpan(from ?? now - margin, until ?? now + length + margin);
    }

    /// <summary>The span in parts of the same length, and what falls into each.</summary>
    public IReadOnlyList<TimelineBucket> Cut(IEnumerable<StoredMessage> messages, int parts)
    {
        var step = (Until - From) / parts;
        List<TimelineBucket> buckets = [.. Enumerable.Range(0, parts).Select(part => new TimelineBucket(From + (step * part)))];
        foreach (var message in messages)
        {
            var sendAt = message.SendAt!.Value;
            if (sendAt >= From && sendAt <= Until)
                buckets[Math.Min(parts - 1, (int)((sendAt - From) / step))].Count(message.State);
        }

        return buckets;
    }
}
