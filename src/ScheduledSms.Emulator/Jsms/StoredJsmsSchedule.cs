using System.Globalization;
using ScheduledSms.Emulator.Jsms.Models;
using ScheduledSms.Emulator.Messages;

namespace ScheduledSms.Emulator.Jsms;

/// <summary>A stored schedule. Accessed only inside the clock's gate.</summary>
internal sealed partial class StoredJsmsSchedule(
    string id, JsmsAccount account, MessageOperations<StoredJsmsSchedule> operations, MessageIndex index, DateTimeOffset created)
    : StoredMessage(id, index, created)
{
    public JsmsAccount Account { get; } = account;

    /// <summary>Whether it was sent immediately, and so was never a schedule in the API.</summary>
    public bool IsImmediate { get; init; }

    public JsmsSubmission Submission { get; private set; } = null!;

    public IReadOnlyList<JsmsRecipient> Accepted { get; private set; } = [];

    public IReadOnlyList<JsmsRejectedRecipient> Rejected { get; private set; } = [];

    public override string Provider => ProviderNames.Jsms;

    public override string AccountKey => Account.AppKey;

    public override MessageKind Kind => IsImmediate ? MessageKind.Immediate : Submission.IsBatch ? MessageKind.Batch : MessageKind.Single;

    public override string? ProviderState => null;

    public override DateTimeOffset? SendAt => Submission.SendAt;

    public override string? Reference => Submission.Tag;

    public override string? Text => Account.FindTemplate(Submission.TemplateId)?.Fill(Accepted.Count > 0 ? Accepted[0].Parameters : JsmsTemplate.NoParameters);

    public override string? TemplateId => Submission.TemplateId.ToString(CultureInfo.InvariantCulture);

    public override IEnumerable<string> Numbers =>
        Accepted.Select(recipient => recipient.Mobile).Concat(Rejected.Select(rejected => rejected.Recipient.Mobile));

    public override RecipientCounts Counts =>
        new(Accepted.Count, Rejected.Count, Count(RecipientOutcome.Delivered), Count(RecipientOutcome.Failed));

    public override IEnumerable<RecipientRow> Recipients => Rejected.Select(Row).Concat(Accepted.Select(Row));

    public void Submit(JsmsSubmission submission, IReadOnlyList<JsmsRecipient> accepted, IReadOnlyList<JsmsRejectedRecipient> rejected, DateTimeOffset now)
    {
        (Submission, Accepted, Rejected) = (submission, accepted, rejected);
        if (!IsImmediate)
            TransitionTo(MessageState.Scheduled, now);
    }

    /// <param name="at">When it was sent.</param>
    /// <param name="accepted">The recipients, each with the outcome of its message.</param>
    public void Sent(DateTimeOffset at, IReadOnlyList<JsmsRecipient> accepted)
    {
        (Due, Accepted) = (null, accepted);
        TransitionTo(MessageState.Sent, at);
    }

    public void Deleted(DateTimeOffset now)
    {
        Due = null;
        TransitionTo(MessageState.Canceled, now);
    }

    public override void Cancel(DateTimeOffset now) => operations.Cancel(this, now);

    public override void Reschedule(DateTimeOffset sendAt, DateTimeOffset now) => operations.Reschedule(this, sendAt, now);

    public override void Resume(DateTimeOffset due) => operations.Resume(this, due);

    public JsmsSchedule ToPublic() => new()
    {
        Id = Id,
        Account = Account.AppKey,
        IsBatch = Submission.IsBatch,
        IsImmediate = IsImmediate,
        SendAt = Submission.SendAt,
        TemplateId = Submission.TemplateId,
        SignId = Submission.SignId,
        Tag = Submission.Tag,
        State = State switch
        {
            MessageState.Sent => JsmsScheduleState.Sent,
            MessageState.Canceled => JsmsScheduleState.Deleted,
            _ => JsmsScheduleState.Pending,
        },
        Recipients = Accepted,
    };

    private static RecipientRow Row(JsmsRejectedRecipient rejected) => new()
    {
        To = rejected.Recipient.Mobile,
        Outcome = RecipientOutcome.Rejected,
        Code = rejected.Error.Code.ToString(CultureInfo.InvariantCulture),
        Words = rejected.Error.Message,
        Parameters = rejected.Recipient.Parameters ?? JsmsTemplate.NoParameters,
    };

    private int Count(RecipientOutcome outcome) => Accepted.Count(recipient => Outcome(recipient) == outcome);

    private RecipientOutcome Outcome(JsmsRecipient recipient) => (State, recipient.ReportedAs) switch
    {
        (not MessageState.Sent, _) => RecipientOutcome.Accepted,
        (_, null) => RecipientOutcome.NotReported,
        (_, JsmsReport.Delivered) => RecipientOutcome.Delivered,
        _ => RecipientOutcome.Failed,
    };

    private RecipientRow Row(JsmsRecipient recipient) => new()
    {
        MessageId = recipient.MessageId,
        To = recipient.Mobile,
        Outcome = Outcome(recipient),
        Code = recipient.ReportedAs?.ToString(CultureInfo.InvariantCulture),
        Words = recipient.ReportedAs is { } status ? JsmsReport.Words(status) : null,
        Text = Account.FindTemplate(Submission.TemplateId)?.Fill(recipient.Parameters),
        Parameters = recipient.Parameters,
    };
}
