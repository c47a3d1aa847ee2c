namespace ScheduledSms.Emulator.Jsms;

/// <summary>The body of a create, an update or an immediate send, read and found well-formed; its recipients are still to be checked.</summary>
internal sealed record JsmsSubmission(
    bool IsBatch, DateTimeOffset SendAt, long TemplateId, long? SignId, string? Tag, IReadOnlyList<JsmsSubmittedRecipient> Recipients);
