using System.Globalization;
using System.Text.Json.Nodes;
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

    public override string? Text => Template?.Fill(Accepted.Count > 0 ? Accepted[0].Parameters : JsmsTemplate.NoParameters);

    public override string? TemplateId => Submission.TemplateId.ToString(CultureInfo.InvariantCulture);

    public override IEnumerable<string> Numbers =>
        Accepted.Select(recipient => recipient.Mobile).Concat(Rejected.Select(rejected => rejected.Recipient.Mobile));

    public override IEnumerable<RecipientOutcome> Outcomes =>
        Rejected.Select(_ => RecipientOutcome.Rejected).Concat(Accepted.Select(Outcome));

    public override bool TextVaries => Template is { ParameterNames.Count: > 0 } template
        && Accepted.Select(recipient => template.Fill(recipient.Parameters)).Distinct(StringComparer.Ordinal).Skip(1).Any();

    public override JsonObject Submitted => new() { ["temp_id"] = Submission.TemplateId, ["sign_id"] = Submission.SignId, ["tag"] = Submission.Tag };

    public override IEnumerable<RecipientRow> Recipients => Rejected.Select(Row).Concat(Accepted.Select(Row));

    protected override IEnumerable<string?> Words
    {
        get
        {
            var template = Template;
            return Accepted.Select(recipient => recipient.Parameters).Concat(Rejected.Select(rejected => rejected.Recipient.Parameters ?? JsmsTemplate.NoParameters))
                .SelectMany(parameters => template is null ? parameters.Values : [template.Fill(parameters)]);
        }
    }

    private JsmsTemplate? Template => Account.FindTemplate(Submission.TemplateId);

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

    private RecipientRow Row(JsmsRejectedRecipient rejected) => new()
    {
        To = rejected.Recipient.Mobile,
        Outcome = RecipientOutcome.Rejected,
        Code = rejected.Error.Code.ToString(CultureInfo.InvariantCulture),
        Words = rejected.Error.Message,
        Text = Template?.Fill(rejected.Recipient.Parameters ?? JsmsTemplate.NoParameters),
        Parameters = rejected.Recipient.Parameters ?? JsmsTemplate.NoParameters,
    };

    private RecipientOutcome Outcome(JsmsRecipient recipient) => (State, recipient.ReportedAs) switch
    {
        (not MessageState.Sent, _) => Unsent,
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
        Text = Template?.Fill(recipient.Parameters),
        Parameters = recipient.Parameters,
    };
}
