using ScheduledSms.Emulator.State;

namespace ScheduledSms.Emulator.Journal;

/// <summary>One request's entry in the journal, updated as more becomes known.</summary>
internal sealed class JournalEntry(BoundedLog<RecordedRequest> journal, Func<long, RecordedRequest> arrival)
{
    private readonly object _gate = new();
    private RecordedRequest _recorded = journal.Add(arrival);

    public long Sequence => _recorded.Sequence;

    public void Update(Func<RecordedRequest, RecordedRequest> change)
    {
        lock (_gate)
        {
            var known = _recorded;
            _recorded = change(known);
            journal.Replace(_recorded.Sequence, known, _recorded);
        }
    }
}
