namespace ScheduledSms.Emulator.State;

/// <summary>The last entries of a sequence: when it is full, the oldest one makes room.</summary>
internal sealed class BoundedLog<T>(int capacity, ChangeSignal changes, ChangeKind kind)
{
    private readonly object _gate = new();
    private readonly List<(long Order, T Entry)> _ring = [];
    private readonly ChangeSignal _changes = changes;
    private long _added;

    /// <summary>Adds the entry made for its number in the sequence.</summary>
    public T Add(Func<long, T> create)
    {
        lock (_gate)
        {
            var entry = create(_added);
            var ordered = (_changes.Raise(new Change(kind)), entry);
            if (_ring.Count < capacity)
                _ring.Add(ordered);
            else
                _ring[(int)(_added % capacity)] = ordered;
            _added++;
            return entry;
        }
    }

    /// <summary>Puts an entry in the place of the one with its number, if that is still kept.</summary>
    public void Replace(long sequence, T entry)
    {
        lock (_gate)
        {
            if (sequence >= _added - _ring.Count)
                _ring[(int)(sequence % capacity)] = (_ring[(int)(sequence % capacity)].Order, entry);
        }

        _changes.Raise(new Change(kind));
    }

    public IReadOnlyList<T> ToList() => [.. ToOrderedList().Select(ordered => ordered.Entry)];

    /// <summary>The entries with their places in the order of everything that happened.</summary>
    public IReadOnlyList<(long Order, T Entry)> ToOrderedList()
    {
        lock (_gate)
        {
            var oldest = _ring.Count < capacity ? 0 : (int)(_added % capacity);
            return [.. _ring.Skip(oldest), .. _ring.Take(oldest)];
        }
    }
}
