namespace ScheduledSms.Emulator.Jsms;

/// <summary>One account's schedules. Only the clock's gate opens it.</summary>
internal sealed class JsmsScheduleBook
{
    private readonly List<StoredJsmsSchedule> _schedules = [];
    private readonly Dictionary<string, StoredJsmsSchedule> _byId = new(StringComparer.Ordinal);

    public StoredJsmsSchedule? Find(string id) => _byId.GetValueOrDefault(id);

    public void Add(StoredJsmsSchedule schedule)
    {
        _schedules.Add(schedule);
        _byId.Add(schedule.Id, schedule);
    }

    public IReadOnlyList<JsmsSchedule> ToList() => [.. _schedules.Select(schedule => schedule.ToPublic())];
}
