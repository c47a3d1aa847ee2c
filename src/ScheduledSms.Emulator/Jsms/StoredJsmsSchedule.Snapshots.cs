using ScheduledSms.Emulator.Messages;
using ScheduledSms.Emulator.Snapshots;

namespace ScheduledSms.Emulator.Jsms;

/// <content>Into a snapshot, and out of it.</content>
internal sealed partial class StoredJsmsSchedule
{
    public override MessageSnapshot Write(MessageSnapshot started) => started with
    {
        Jsms = new JsmsMessageSnapshot
        {
            Account = Account.AppKey,
            IsBatch = Submission.IsBatch,
            IsImmediate = IsImmediate,
            SendAt = Submission.SendAt,
            TemplateId = Submission.TemplateId,
            SignId = Submission.SignId,
            Tag = Submission.Tag,
            Accepted = [.. Accepted.Select(recipient => new JsmsRecipientSnapshot
            {
                MessageId = recipient.MessageId,
                Mobile = recipient.Mobile,
                Parameters = recipient.Parameters.Count == 0 ? null : recipient.Parameters,
                ReportedAs = recipient.ReportedAs,
            })],
            Refused = [.. Refused.Select(refused => new JsmsRefusedSnapshot
            {
                Mobile = refused.Recipient.Mobile,
                Parameters = refused.Recipient.Parameters,
                Status = refused.Error.Status,
                Code = refused.Error.Code,
                Words = refused.Error.Message,
            })],
        },
    };

    public static StoredJsmsSchedule Restore(MessageSnapshot snapshot, JsmsAccount account, JsmsScheduling scheduling, MessageIndex index)
    {
        var written = snapshot.Jsms!;
        var schedule = new StoredJsmsSchedule(snapshot.Id, account, scheduling, index, snapshot.CreatedAt)
        {
            IsImmediate = written.IsImmediate,
            // Who was submitted stands below, by what became of them.
            Submission = new JsmsSubmission(written.IsBatch, written.SendAt, written.TemplateId, written.SignId, written.Tag, []),
            Accepted = [.. written.Accepted.Select(recipient =>
                new JsmsRecipient(recipient.MessageId, recipient.Mobile, recipient.Parameters ?? JsmsTemplate.NoParameters) { ReportedAs = recipient.ReportedAs })],
            Refused = [.. written.Refused.Select(refused => new JsmsRefusedRecipient(
                new JsmsSubmittedRecipient(refused.Mobile, refused.Parameters), new JsmsError(refused.Status, refused.Code, refused.Words)))],
        };
        schedule.Restore(snapshot);
        return schedule;
    }

    public override void Resume(DateTimeOffset due) => scheduling.Wait(this, due);
}
