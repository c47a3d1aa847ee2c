using ScheduledSms.Emulator.Jsms.Snapshots;

namespace ScheduledSms.Emulator.Jsms;

/// <summary>One account's queue of reports or replies: rows are returned in order, once, and polling is rate-limited. Accessed only inside the clock's gate.</summary>
internal sealed class JsmsPollQueue<T>(JsmsQuirks quirks, Func<T, DateTimeOffset> since)
{
    private const int MaxRows = 500;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly Queue<T> _rows = new();
    private DateTimeOffset? _taken;

    public void Add(T row)
    {
        _rows.Enqueue(row);
        DropOld(since(row));
    }

    public IReadOnlyList<T> Take(DateTimeOffset now)
    {
        if (now - _taken < Pause)
            throw JsmsError.OutOfFrequency.ToException();
        _taken = now;
        DropOld(now);

        List<T> taken = [];
        while (taken.Count < MaxRows && _rows.TryDequeue(out var row))
            taken.Add(row);
        return taken;
    }

    public PollQueueSnapshot<T> Write() => new() { Rows = [.. _rows], TakenAt = _taken };

    public void Restore(PollQueueSnapshot<T> snapshot)
    {
        _rows.Clear();
        foreach (var row in snapshot.Rows)
            _rows.Enqueue(row);
        _taken = snapshot.TakenAt;
    }

    private void DropOld(DateTimeOffset now)
    {
        while (_rows.TryPeek(out var oldest) && now - since(oldest) > quirks.ReportsAreKept)
            _rows.Dequeue();
    }
}
