using System.Globalization;
using ScheduledSms.Emulator.Messages;
using ScheduledSms.Emulator.State;

namespace ScheduledSms.Emulator.Jsms.Api;

/// <summary>Creates, updates, reads and deletes schedules, and sends immediately. Every call runs inside the clock's gate.</summary>
internal sealed class JsmsScheduling(JsmsQuirks quirks, EmulatorClock clock, MessageIndex index, BoundedLog<DeliveredMessage> delivered)
{
    private readonly JsmsSender _sender = new(quirks, delivered);

    /// <summary>What its messages can have done to them outside the API.</summary>
    public MessageOperations<StoredJsmsSchedule> Operations => field ??= new(Delete, Reschedule, Wait);

    public JsmsOutcome Create(JsmsAccount account, JsmsSubmission submission, DateTimeOffset now)
    {
        var schedule = new StoredJsmsSchedule(index.Ids.NewSchedule().ToString("D", CultureInfo.InvariantCulture), account, Operations, index, now);
        return Submit(schedule, submission, now, () => index.Add(schedule));
    }

    public JsmsOutcome Replace(StoredJsmsSchedule schedule, JsmsSubmission submission, DateTimeOffset now) =>
        Submit(schedule, submission, now, () => { });

    /// <summary>Sends immediately. The send is stored like a schedule, under the id of its first message.</summary>
    public JsmsOutcome Send(JsmsAccount account, JsmsSubmission submission, DateTimeOffset now)
    {
        var sent = new StoredJsmsSchedule(index.Ids.NextJsmsMessage.ToString(CultureInfo.InvariantCulture), account, Operations, index, now) { IsImmediate = true };
        var outcome = Submit(sent, submission with { SendAt = now }, now, () => index.Add(sent));
        if (outcome.Schedule is not null)
            _sender.Send(sent, now);
        return outcome;
    }

    public StoredJsmsSchedule FindToRead(JsmsAccount account, string id)
    {
        var schedule = Find(account, id);
        var ended = schedule.State switch
        {
            MessageState.Sent => quirks.SentSchedule,
            MessageState.Canceled => quirks.DeletedSchedule,
            _ => JsmsEndedSchedule.Readable,
        };
        return ended is JsmsEndedSchedule.Readable ? schedule : throw JsmsError.InvalidScheduleId.ToException();
    }

    public StoredJsmsSchedule FindToUpdate(JsmsAccount account, string id, bool isBatch)
    {
        var schedule = FindToChange(account, id);
        if (schedule.Submission.IsBatch == isBatch)
            return schedule;
        return quirks.WrongKindOfSchedule switch
        {
            JsmsWrongKindOfSchedule.InvalidScheduleId => throw JsmsError.InvalidScheduleId.ToException(),
            JsmsWrongKindOfSchedule.WrongScheduleStatus => throw JsmsError.WrongScheduleStatus.ToException(),
            _ => schedule,
        };
    }

    public static StoredJsmsSchedule FindToChange(JsmsAccount account, string id)
    {
        var schedule = Find(account, id);
        return schedule.State is MessageState.Scheduled ? schedule : throw JsmsError.WrongScheduleStatus.ToException();
    }

    public void Delete(StoredJsmsSchedule schedule, DateTimeOffset now)
    {
        clock.Unschedule(schedule.Due);
        schedule.Deleted(now);
    }

    /// <summary>Schedules the send at the given time, replacing the previous one.</summary>
    private void Wait(StoredJsmsSchedule schedule, DateTimeOffset sendAt)
    {
        clock.Unschedule(schedule.Due);
        schedule.Due = clock.Schedule(sendAt, at => _sender.Send(schedule, at));
    }

    private void Reschedule(StoredJsmsSchedule schedule, DateTimeOffset sendAt, DateTimeOffset now)
    {
        Wait(schedule, sendAt);
        schedule.Submit(schedule.Submission with { SendAt = sendAt }, schedule.Accepted, schedule.Rejected, now);
    }

    private static StoredJsmsSchedule Find(JsmsAccount account, string id) =>
        account.Book.Find(id) is { IsImmediate: false } schedule ? schedule : throw JsmsError.InvalidScheduleId.ToException();

    private JsmsOutcome Submit(StoredJsmsSchedule schedule, JsmsSubmission submission, DateTimeOffset now, Action commit)
    {
        if (!schedule.Account.SmsEnabled)
            throw JsmsError.NotEnabled.ToException();
        var check = new JsmsRecipientCheck(schedule.Account, quirks, submission.TemplateId);
        if (submission.SendAt < now)
            throw JsmsError.InvalidSendTime.ToException();

        var accepted = new List<JsmsSubmittedRecipient>();
        var rejected = new List<JsmsRejectedRecipient>();
        foreach (var recipient in submission.Recipients)
        {
            if (check.ErrorFor(recipient) is { } error)
                rejected.Add(new JsmsRejectedRecipient(recipient, error));
            else
                accepted.Add(recipient);
        }

        if (accepted.Count == 0 && (!submission.IsBatch || quirks.BatchWithNobody is JsmsBatchWithNobody.IsRejected))
            throw rejected[0].Error.ToException();
        // An immediate send without accepted recipients has no id to return.
        if (accepted.Count == 0 && (schedule.IsImmediate || quirks.BatchWithNobody is JsmsBatchWithNobody.ReturnsNoId))
            return new JsmsOutcome(null, [], rejected);
        if ((schedule.IsImmediate || quirks.BalanceCheck is JsmsBalanceCheck.AtSubmission) && schedule.Account.Balance.Text < accepted.Count)
            throw JsmsError.NoMoney.ToException();

        commit();
        if (!schedule.IsImmediate)
            Wait(schedule, submission.SendAt);
        schedule.Submit(submission, GiveMessageIds(accepted, schedule.Accepted), rejected, now);
        return new JsmsOutcome(schedule, schedule.Accepted, rejected);
    }

    public string NewMessageId() => index.Ids.NewJsmsMessage().ToString(CultureInfo.InvariantCulture);

    private List<JsmsRecipient> GiveMessageIds(List<JsmsSubmittedRecipient> accepted, IReadOnlyList<JsmsRecipient> before)
    {
        var kept = (quirks.UpdateKeepsMessageIds ? before : []).ToLookup(recipient => recipient.Mobile, StringComparer.Ordinal);
        return [.. accepted.Select(recipient => new JsmsRecipient(
            kept[recipient.Mobile].FirstOrDefault()?.MessageId ?? NewMessageId(),
            recipient.Mobile,
            recipient.Parameters ?? new Dictionary<string, string>(StringComparer.Ordinal)))];
    }
}
