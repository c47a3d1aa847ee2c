namespace ScheduledSms.Emulator.Clock;

/// <summary>Work ordered by instant, then by arrival. Removing is as cheap as adding.</summary>
internal sealed class DueQueue
{
    private readonly SortedSet<DueEntry> _entries = new(Comparer<DueEntry>.Create(
        (left, right) => left.At == right.At ? left.Order.CompareTo(right.Order) : left.At.CompareTo(right.At)));

    private long _order;

    public DateTimeOffset? Next => _entries.Min?.At;

    public DateTimeOffset? Last => _entries.Max?.At;

    /// <summary>The number of messages in the queue.</summary>
    public int Messages { get; private set; }

    public DateTimeOffset? NextMessage => _entries.FirstOrDefault(entry => entry.IsMessage)?.At;

    public DueEntry Add(DateTimeOffset at, bool isMessage, Func<DateTimeOffset, int> deliver)
    {
        var entry = new DueEntry(at, _order++, isMessage, deliver);
        _entries.Add(entry);
        Messages += isMessage ? 1 : 0;
        return entry;
    }

    public void Remove(DueEntry entry)
    {
        if (_entries.Remove(entry) && entry.IsMessage)
            Messages--;
    }

    public void Clear()
    {
        _entries.Clear();
        Messages = 0;
    }

    public DueEntry? TakeDue(DateTimeOffset now)
    {
        if (_entries.Min is not { } first || first.At > now)
            return null;
        Remove(first);
        return first;
    }
}

/// <summary>Work for one instant. <see cref="Deliver"/> receives that instant and returns how many messages it delivered; the emulator's internal work delivers none.</summary>
internal sealed record DueEntry(DateTimeOffset At, long Order, bool IsMessage, Func<DateTimeOffset, int> Deliver);
