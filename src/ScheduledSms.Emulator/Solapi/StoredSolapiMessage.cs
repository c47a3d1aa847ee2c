namespace ScheduledSms.Emulator.Solapi;

/// <summary>A registered message. Only the clock's gate opens it.</summary>
internal sealed class StoredSolapiMessage(string id, string to, SolapiMessageDraft draft, DateTimeOffset created)
{
    public string Id { get; } = id;

    public string To { get; } = to;

    public SolapiMessageDraft Draft { get; } = draft;

    public DateTimeOffset Created { get; } = created;

    public DateTimeOffset? Sent { get; set; }

    public string StatusCode => Sent is null ? SolapiStatusCode.Accepted : SolapiStatusCode.Delivered;

    public IReadOnlyDictionary<string, string> CustomFields { get; } = SolapiCustomFields.Read(draft.CustomFields);

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
    };
}
