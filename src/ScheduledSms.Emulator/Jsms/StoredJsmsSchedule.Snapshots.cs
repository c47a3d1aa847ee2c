using ScheduledSms.Emulator.Jsms.Snapshots;
using ScheduledSms.Emulator.Messages;

namespace ScheduledSms.Emulator.Jsms;

/// <content>Writing to and restoring from a snapshot.</content>
internal sealed partial class StoredJsmsSchedule
{
    public JsmsMessageSnapshot Write() => new()
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
        Rejected = [.. Rejected.Select(rejected => new JsmsRejectedSnapshot
        {
            Mobile = rejected.Recipient.Mobile,
            Parameters = rejected.Recipient.Parameters,
            Status = rejected.Error.Status,
            Code = rejected.Error.Code,
            Words = rejected.Error.Message,
        })],
    };

    public static StoredJsmsSchedule Restore(
        string id, DateTimeOffset created, JsmsMessageSnapshot written, JsmsAccount account, MessageOperations<StoredJsmsSchedule> operations, MessageIndex index) =>
        new(id, account, operations, index, created)
        {
            IsImmediate = written.IsImmediate,
            // The recipients are restored below, by outcome.
            Submission = new JsmsSubmission(written.IsBatch, written.SendAt, written.TemplateId, written.SignId, written.Tag, []),
            Accepted = [.. written.Accepted.Select(recipient =>
                new JsmsRecipient(recipient.MessageId, recipient.Mobile, recipient.Parameters ?? JsmsTemplate.NoParameters) { ReportedAs = recipient.ReportedAs })],
            Rejected = [.. written.Rejected.Select(rejected => new JsmsRejectedRecipient(
                new JsmsSubmittedRecipient(rejected.Mobile, rejected.Parameters), new JsmsError(rejected.Status, rejected.Code, rejected.Words)))],
        };
}
