using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Messages;
using ScheduledSms.Emulator.Solapi.Models;

namespace ScheduledSms.Emulator.Solapi;

/// <summary>A stored group: data and its log; the API has the rules. Accessed only inside the clock's gate.</summary>
internal sealed partial class StoredSolapiGroup(
    string id, SolapiAccount account, MessageOperations<StoredSolapiGroup> operations, MessageIndex index, DateTimeOffset created)
    : StoredMessage(id, index, created)
{
    // The custom field that holds the caller's own id.
    private const string ReferenceField = "reference";

    public SolapiAccount Account { get; } = account;

    public SolapiGroupStatus Status { get; private set; } = SolapiGroupStatus.Pending;

    public DateTimeOffset? ScheduledAt { get; set; }

    /// <summary>When it was to be sent last, also after it was canceled.</summary>
    public DateTimeOffset? LastScheduledAt { get; set; }

    public DateTimeOffset? Sent { get; set; }

    public DateTimeOffset? Completed { get; set; }

    public decimal Charged { get; set; }

    /// <summary>The messages rejected when they were added, with their codes.</summary>
    public List<(StoredSolapiMessage Message, string StatusCode)> Rejected { get; } = [];

    public SolapiGroupSettings Settings { get; init; } = new();

    /// <summary>In id order, which is arrival order.</summary>
    public List<StoredSolapiMessage> Messages { get; } = [];

    public HashSet<string> SeenNumbers { get; } = new(StringComparer.Ordinal);

    public List<JsonObject> Log { get; } = [];

    /// <summary>What lags behind the last write; null when nothing does.</summary>
    public SolapiGroupLag? Lag { get; set; }

    public decimal Price => SolapiPrices.Of(Messages);

    public int CountTotal(SolapiQuirks quirks) => quirks.CountTotalWhenSent && Sent is null ? 0 : Messages.Count + Rejected.Count;

    public override string Provider => ProviderNames.Solapi;

    public override string AccountKey => Account.ApiKey;

    public override MessageKind Kind => Sent is not null && ScheduledAt is null ? MessageKind.Immediate : MessageKind.Group;

    public override string? ProviderState => Status.WireName();

    public override DateTimeOffset? SendAt => ScheduledAt ?? Sent ?? (State is MessageState.Canceled ? LastScheduledAt : null);

    public override string? Reference =>
        SolapiCustomFields.Read(Settings.CustomFields).GetValueOrDefault(ReferenceField) ?? First?.CustomFields.GetValueOrDefault(ReferenceField);

    public override string? Text => First?.Draft.Text;

    public override string? TemplateId => SolapiKakaoTemplate.Read(First?.Draft.KakaoOptions).TemplateId;

    public override IEnumerable<string> Numbers => Messages.Concat(Rejected.Select(rejected => rejected.Message)).Select(message => message.To);

    public override IEnumerable<RecipientOutcome> Outcomes =>
        Rejected.Select(_ => RecipientOutcome.Rejected).Concat(Messages.Select(Outcome));

    public override bool TextVaries => Messages.Exists(message => !string.Equals(message.Draft.Text, Text, StringComparison.Ordinal));

    public override JsonObject Submitted => Settings.Write();

    public override IEnumerable<RecipientRow> Recipients =>
        Rejected.Select(rejected => Row(rejected.Message, RecipientOutcome.Rejected, rejected.StatusCode))
            .Concat(Messages.Select(message => Row(message, Outcome(message), message.StatusCode)));

    protected override IEnumerable<string?> Words
    {
        get
        {
            SolapiMessageDraft? last = null;
            foreach (var draft in Messages.Concat(Rejected.Select(rejected => rejected.Message)).Select(message => message.Draft))
            {
                if (ReferenceEquals(draft, last))
                    continue;
                last = draft;
                yield return draft.Text;
                yield return draft.Subject;
                foreach (var value in SolapiCustomFields.Read(draft.CustomFields).Values.Concat(SolapiKakaoTemplate.Read(draft.KakaoOptions).Variables.Values))
                    yield return value;
            }
        }
    }

    // The message that represents the group in a list: an accepted one, if there is one.
    private StoredSolapiMessage? First => Messages.Count > 0 ? Messages[0] : Rejected.Count > 0 ? Rejected[0].Message : null;

    public void TransitionTo(SolapiGroupStatus status, DateTimeOffset now, bool isCanceled = false)
    {
        Status = status;
        TransitionTo(
            status switch
            {
                _ when isCanceled => MessageState.Canceled,
                SolapiGroupStatus.Scheduled => MessageState.Scheduled,
                SolapiGroupStatus.Sending or SolapiGroupStatus.Processing => MessageState.Sending,
                SolapiGroupStatus.Complete => MessageState.Sent,
                SolapiGroupStatus.Failed or SolapiGroupStatus.SystemError => MessageState.Failed,
                SolapiGroupStatus.Deleted => MessageState.Canceled,
                _ => MessageState.Pending,
            },
            now);
    }

    public override void Cancel(DateTimeOffset now) => operations.Cancel(this, now);

    public override void Reschedule(DateTimeOffset sendAt, DateTimeOffset now) => operations.Reschedule(this, sendAt, now);

    public override void Resume(DateTimeOffset due) => operations.Resume(this, due);

    public JsonObject AddLog(string message, DateTimeOffset now)
    {
        var entry = new JsonObject { ["message"] = message, ["createAt"] = SolapiDates.Write(now) };
        Log.Add(entry);
        MarkUpdated(now);
        return entry;
    }

    public SolapiGroup ToPublic() => new()
    {
        Id = Id,
        Account = Account.ApiKey,
        Status = Status,
        ScheduledAt = ScheduledAt,
        Messages = [.. Messages.Select(message => message.ToPublic())],
        RejectedCount = Rejected.Count,
        CustomFields = SolapiCustomFields.Read(Settings.CustomFields),
    };

    private RecipientOutcome Outcome(StoredSolapiMessage message) => message.Outcome is RecipientOutcome.Accepted ? Unsent : message.Outcome;

    private static RecipientRow Row(StoredSolapiMessage message, RecipientOutcome outcome, string code) => new()
    {
        MessageId = message.Id,
        To = message.To,
        Outcome = outcome,
        Code = code,
        Words = SolapiStatusCode.Words(code),
        Reference = message.CustomFields.GetValueOrDefault(ReferenceField),
        Text = message.Draft.Text,
        Parameters = SolapiKakaoTemplate.Read(message.Draft.KakaoOptions).Variables,
        Submitted = message.Draft.Write,
    };
}
