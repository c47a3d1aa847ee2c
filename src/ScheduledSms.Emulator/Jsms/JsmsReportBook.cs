namespace ScheduledSms.Emulator.Jsms;

/// <summary>One account's report: rows go out in order, once, and not too often. Only the clock's gate opens it.</summary>
internal sealed class JsmsReportBook(JsmsQuirks quirks)
{
    private const int MaxRows = 500;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly Queue<JsmsReport> _rows = new();
    private DateTimeOffset? _taken;

    public void Add(JsmsReport row)
    {
        _rows.Enqueue(row);
        DropOld(row.ReceivedAt);
    }

    public IReadOnlyList<JsmsReport> Take(DateTimeOffset now)
    {
        if (now - _taken < Pause)
            throw JsmsError.OutOfFrequency.Refusal();
        _taken = now;
        DropOld(now);

        List<JsmsReport> taken = [];
        while (taken.Count < MaxRows && _rows.TryDequeue(out var row))
            taken.Add(row);
        return taken;
    }

    private void DropOld(DateTimeOffset now)
    {
        while (_rows.TryPeek(out var oldest) && now - oldest.ReceivedAt > quirks.ReportsAreKept)
            _rows.Dequeue();
    }
}
