namespace ScheduledSms.Emulator.State;

/// <summary>The last entries of a sequence: when there are too many, or they weigh too much, the oldest are dropped.</summary>
internal sealed class BoundedLog<T>(int capacity, ChangeSignal changes, ChangeKind kind, long maxWeight = long.MaxValue, Func<T, long>? weigh = null)
    where T : class
{
    private readonly object _gate = new();
    private readonly ChangeSignal _changes = changes;

    // Entry n is at n - _base, wrapping around once the ring is full.
    private readonly List<(long Order, T? Entry)> _ring = [];
    private long _base;
    private long _oldest;
    private long _next;
    private long _weight;

    /// <summary>The number of the next entry.</summary>
    public long Next
    {
        get
        {
            lock (_gate)
                return _next;
        }
    }

    /// <summary>Adds the entry created for its number in the sequence.</summary>
    public T Add(Func<long, T> create)
    {
        lock (_gate)
        {
            var entry = create(_next);
            var ordered = (_changes.Raise(new Change(kind)), entry);
            if (_next - _oldest >= capacity)
                DropOldest();
            if (_ring.Count < capacity)
                _ring.Add(ordered);
            else
                _ring[Place(_next)] = ordered;
            _next++;
            _weight += Weight(entry);
            DropWhileTooHeavy();
            return entry;
        }
    }

    /// <summary>Replaces an entry with another, if it is still kept.</summary>
    public void Replace(long sequence, T known, T entry)
    {
        lock (_gate)
        {
            // After a restart, the number may belong to another entry.
            if (sequence >= _oldest && sequence < _next && ReferenceEquals(_ring[Place(sequence)].Entry, known))
            {
                _ring[Place(sequence)] = (_ring[Place(sequence)].Order, entry);
                _weight += Weight(entry) - Weight(known);
                DropWhileTooHeavy();
            }
        }

        _changes.Raise(new Change(kind));
    }

    /// <summary>Removes all entries and continues with the given number.</summary>
    public void Restart(long next)
    {
        lock (_gate)
        {
            _ring.Clear();
            (_base, _oldest, _next, _weight) = (next, next, next, 0);
        }
    }

    public IReadOnlyList<T> ToList() => [.. ToOrderedList().Select(ordered => ordered.Entry)];

    /// <summary>The entries with their places in the order of all changes.</summary>
    public IReadOnlyList<(long Order, T Entry)> ToOrderedList()
    {
        lock (_gate)
        {
            var entries = new (long Order, T Entry)[_next - _oldest];
            for (var i = 0; i < entries.Length; i++)
                entries[i] = _ring[Place(_oldest + i)]!;
            return entries;
        }
    }

    private int Place(long sequence) => (int)((sequence - _base) % capacity);

    private long Weight(T entry) => weigh?.Invoke(entry) ?? 0;

    // The latest entry stays, however heavy it is.
    private void DropWhileTooHeavy()
    {
        while (_weight > maxWeight && _next - _oldest > 1)
            DropOldest();
    }

    private void DropOldest()
    {
        var (order, entry) = _ring[Place(_oldest)];
        _weight -= Weight(entry!);
        _ring[Place(_oldest)] = (order, null);
        _oldest++;
    }
}
