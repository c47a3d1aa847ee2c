using ScheduledSms.Emulator.Messages;

namespace ScheduledSms.Emulator.Jsms;

/// <summary>One account's schedules, selected from all messages. Accessed only inside the clock's gate.</summary>
internal sealed class JsmsScheduleBook(MessageIndex index, JsmsAccount account)
{
    /// <summary>In creation order.</summary>
    public IEnumerable<StoredJsmsSchedule> Schedules => index.All.OfType<StoredJsmsSchedule>().Where(schedule => schedule.Account == account);

    public StoredJsmsSchedule? Find(string id) =>
        index.Find(id) is StoredJsmsSchedule schedule && schedule.Account == account ? schedule : null;

    public IReadOnlyList<JsmsSchedule> ToList() => [.. Schedules.Select(schedule => schedule.ToPublic())];
}
