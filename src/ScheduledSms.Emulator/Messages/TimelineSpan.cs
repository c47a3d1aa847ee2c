namespace ScheduledSms.Emulator.Messages;

/// <summary>The part of time that a time line shows.</summary>
internal sealed record TimelineSpan(DateTimeOffset From, DateTimeOffset Until)
{
    /// <summary>The span asked for; where none is, from now to the last message that is due, with a little of what was before.</summary>
    public static TimelineSpan Of(IEnumerable<StoredMessage> messages, DateTimeOffset now, DateTimeOffset? from, DateTimeOffset? until, TimeSpan shortest)
    {
        var last = messages.Where(message => message.State is MessageState.Scheduled).Select(message => message.SendAt!.Value).DefaultIfEmpty(now).Max();
        var end = until ?? last + ((last - now) / 20);
        var start = from ?? now - ((end - now) / 20);
        return end - start >= shortest ? new TimelineSpan(start, end) : new TimelineSpan(start, start + shortest);
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
