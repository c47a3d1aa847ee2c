using System.Globalization;
using ScheduledSms.Emulator.State;

namespace ScheduledSms.Emulator.Jsms;

/// <summary>Create, update, read and delete, on the state. Every call runs inside the clock's gate.</summary>
internal sealed class JsmsScheduling(JsmsQuirks quirks, EmulatorClock clock, BoundedLog<DeliveredMessage> delivered)
{
    private readonly JsmsSender _sender = new(quirks, delivered);
    private long _nextMessageId = 274887115920;

    public JsmsOutcome Create(JsmsAccount account, JsmsSubmission submission, DateTimeOffset now)
    {
        var schedule = new StoredJsmsSchedule(Guid.NewGuid().ToString("D", CultureInfo.InvariantCulture), account);
        return Submit(schedule, submission, now, () => account.Book.Add(schedule));
    }

    public JsmsOutcome Replace(StoredJsmsSchedule schedule, JsmsSubmission submission, DateTimeOffset now) =>
        Submit(schedule, submission, now, () => clock.Unschedule(schedule.Due));

    public StoredJsmsSchedule FindToRead(JsmsAccount account, string id)
    {
        var schedule = Find(account, id);
        var ended = schedule.State switch
        {
            JsmsScheduleState.Sent => quirks.SentSchedule,
            JsmsScheduleState.Deleted => quirks.DeletedSchedule,
            _ => JsmsEndedSchedule.Readable,
        };
        return ended is JsmsEndedSchedule.Readable ? schedule : throw JsmsError.InvalidScheduleId.Refusal();
    }

    public StoredJsmsSchedule FindToUpdate(JsmsAccount account, string id, bool isBatch)
    {
        var schedule = FindToChange(account, id);
        if (schedule.Submission.IsBatch == isBatch)
            return schedule;
        return quirks.WrongKindOfSchedule switch
        {
            JsmsWrongKindOfSchedule.InvalidScheduleId => throw JsmsError.InvalidScheduleId.Refusal(),
            JsmsWrongKindOfSchedule.WrongScheduleStatus => throw JsmsError.WrongScheduleStatus.Refusal(),
            _ => schedule,
        };
    }

    public void Delete(JsmsAccount account, string id)
    {
        var schedule = FindToChange(account, id);
        clock.Unschedule(schedule.Due);
        schedule.Due = null;
        schedule.State = JsmsScheduleState.Deleted;
    }

    private static StoredJsmsSchedule Find(JsmsAccount account, string id) =>
        account.Book.Find(id) ?? throw JsmsError.InvalidScheduleId.Refusal();

    private static StoredJsmsSchedule FindToChange(JsmsAccount account, string id)
    {
        var schedule = Find(account, id);
        return schedule.State is JsmsScheduleState.Pending ? schedule : throw JsmsError.WrongScheduleStatus.Refusal();
    }

    private JsmsOutcome Submit(StoredJsmsSchedule schedule, JsmsSubmission submission, DateTimeOffset now, Action commit)
    {
        if (!schedule.Account.SmsEnabled)
            throw JsmsError.NotEnabled.Refusal();
        var check = new JsmsRecipientCheck(schedule.Account, quirks, submission.TemplateId);
        if (submission.SendAt < now)
            throw JsmsError.InvalidSendTime.Refusal();

        var accepted = new List<JsmsSubmittedRecipient>();
        var refused = new List<JsmsRefusedRecipient>();
        foreach (var recipient in submission.Recipients)
        {
            if (check.Refusal(recipient) is { } error)
                refused.Add(new JsmsRefusedRecipient(recipient, error));
            else
                accepted.Add(recipient);
        }

        if (accepted.Count == 0 && (!submission.IsBatch || quirks.BatchWithNobody is JsmsBatchWithNobody.IsRefused))
            throw refused[0].Error.Refusal();
        if (accepted.Count == 0 && quirks.BatchWithNobody is JsmsBatchWithNobody.AnswersWithoutId)
            return new JsmsOutcome(null, 0, refused);
        if (quirks.BalanceCheck is JsmsBalanceCheck.AtSubmission && schedule.Account.Balance.Text < accepted.Count)
            throw JsmsError.NoMoney.Refusal();

        commit();
        schedule.Submission = submission;
        schedule.Recipients = GiveMessageIds(accepted, schedule.Recipients);
        schedule.Due = clock.Schedule(submission.SendAt, at => _sender.Send(schedule, at));
        return new JsmsOutcome(schedule.Id, accepted.Count, refused);
    }

    private List<JsmsRecipient> GiveMessageIds(List<JsmsSubmittedRecipient> accepted, IReadOnlyList<JsmsRecipient> before)
    {
        var kept = (quirks.UpdateKeepsMessageIds ? before : []).ToLookup(recipient => recipient.Mobile, StringComparer.Ordinal);
        return [.. accepted.Select(recipient => new JsmsRecipient(
            kept[recipient.Mobile].FirstOrDefault()?.MessageId ?? (_nextMessageId++).ToString(CultureInfo.InvariantCulture),
            recipient.Mobile,
            recipient.Parameters ?? new Dictionary<string, string>(StringComparer.Ordinal)))];
    }
}
