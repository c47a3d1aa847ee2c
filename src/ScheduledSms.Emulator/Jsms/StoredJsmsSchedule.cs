using ScheduledSms.Emulator.State;

namespace ScheduledSms.Emulator.Jsms;

/// <summary>A schedule in the book. Only the clock's gate opens it.</summary>
internal sealed class StoredJsmsSchedule(string id, JsmsAccount account)
{
    public string Id { get; } = id;

    public JsmsAccount Account { get; } = account;

    public JsmsSubmission Submission { get; set; } = null!;

    public JsmsScheduleState State { get; set; }

    public IReadOnlyList<JsmsRecipient> Recipients { get; set; } = [];

    public DueEntry? Due { get; set; }

    public JsmsSchedule ToPublic() => new()
    {
        Id = Id,
        Account = Account.AppKey,
        IsBatch = Submission.IsBatch,
        SendAt = Submission.SendAt,
        TemplateId = Submission.TemplateId,
        SignId = Submission.SignId,
        Tag = Submission.Tag,
        State = State,
        Recipients = Recipients,
    };
}
