namespace ScheduledSms.Emulator.State;

/// <summary>Work in order of its instant, and of arrival within one instant. Taking back is as cheap as adding.</summary>
internal sealed class DueQueue
{
    private readonly SortedSet<DueEntry> _entries = new(Comparer<DueEntry>.Create(
        (left, right) => left.At == right.At ? left.Order.CompareTo(right.Order) : left.At.CompareTo(right.At)));

    private long _order;

    public DateTimeOffset? Next => _entries.Min?.At;

    public DueEntry Add(DateTimeOffset at, Func<DateTimeOffset, int> deliver)
    {
        var entry = new DueEntry(at, _order++, deliver);
        _entries.Add(entry);
        return entry;
    }

    public void Remove(DueEntry entry) => _entries.Remove(entry);

    public DueEntry? TakeDue(DateTimeOffset now)
    {
        if (_entries.Min is not { } first || first.At > now)
            return null;
        _entries.Remove(first);
        return first;
    }
}
