using ScheduledSms.Emulator.Messages;
using ScheduledSms.Emulator.Solapi.Models;
using ScheduledSms.Emulator.Solapi.Snapshots;

namespace ScheduledSms.Emulator.Solapi;

/// <summary>A registered message. Accessed only inside the clock's gate.</summary>
internal sealed class StoredSolapiMessage(string id, string to, SolapiMessageDraft draft, DateTimeOffset created)
{
    public string Id { get; } = id;

    public string To { get; } = to;

    public SolapiMessageDraft Draft { get; } = draft;

    public DateTimeOffset Created { get; } = created;

    public DateTimeOffset? Sent { get; set; }

    public DateTimeOffset? Reported { get; set; }

    public DateTimeOffset Updated => Reported ?? Sent ?? Created;

    public string StatusCode { get; set; } = SolapiStatusCode.Accepted;

    /// <summary>The code it will be reported with, set when it is sent; null when it is never reported.</summary>
    public string? FinalCode { get; set; }

    public RecipientOutcome Outcome => this switch
    {
        { HasFailed: true } => RecipientOutcome.Failed,
        { Reported: not null } => RecipientOutcome.Delivered,
        { Sent: not null } => RecipientOutcome.NotReported,
        _ => RecipientOutcome.Accepted,
    };

    public int Resends { get; set; }

    public bool HasFailed => Reported is not null && StatusCode is not SolapiStatusCode.Delivered;

    public IReadOnlyDictionary<string, string> CustomFields { get; } = SolapiCustomFields.Read(draft.CustomFields);

    public SolapiMessageSnapshot Write(Dictionary<SolapiMessageDraft, int> drafts, string statusCode)
    {
        if (!drafts.TryGetValue(Draft, out var place))
            drafts.Add(Draft, place = drafts.Count);
        return new SolapiMessageSnapshot
        {
            Id = Id,
            To = To,
            Draft = place,
            CreatedAt = Created,
            SentAt = Sent,
            ReportedAt = Reported,
            StatusCode = statusCode,
            FinalCode = FinalCode,
            Resends = Resends,
        };
    }

    public static StoredSolapiMessage Restore(SolapiMessageSnapshot written, IReadOnlyList<SolapiMessageDraft> drafts) =>
        new(written.Id, written.To, drafts[written.Draft], written.CreatedAt)
        {
            Sent = written.SentAt,
            Reported = written.ReportedAt,
            StatusCode = written.StatusCode,
            FinalCode = written.FinalCode,
            Resends = written.Resends,
        };

    public SolapiMessage ToPublic() => new()
    {
        Id = Id,
        To = To,
        From = Draft.From,
        Text = Draft.Text,
        Type = Draft.Type,
        Country = Draft.Country,
        Subject = Draft.Subject,
        CustomFields = CustomFields,
        StatusCode = StatusCode,
    };
}
