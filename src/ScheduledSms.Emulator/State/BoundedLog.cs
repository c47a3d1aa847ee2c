namespace ScheduledSms.Emulator.State;

/// <summary>The last entries of a sequence: when it is full, the oldest one makes room.</summary>
internal sealed class BoundedLog<T>(int capacity)
{
    private readonly object _gate = new();
    private readonly List<T> _ring = [];
    private long _added;

    /// <summary>Adds the entry made for its number in the sequence.</summary>
    public T Add(Func<long, T> create)
    {
        lock (_gate)
        {
            var entry = create(_added);
            if (_ring.Count < capacity)
                _ring.Add(entry);
            else
                _ring[(int)(_added % capacity)] = entry;
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
                _ring[(int)(sequence % capacity)] = entry;
        }
    }

    public IReadOnlyList<T> ToList()
    {
        lock (_gate)
        {
            var oldest = _ring.Count < capacity ? 0 : (int)(_added % capacity);
            return [.. _ring.Skip(oldest), .. _ring.Take(oldest)];
        }
    }
}
