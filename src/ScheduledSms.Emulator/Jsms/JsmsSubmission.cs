namespace ScheduledSms.Emulator.Jsms;

/// <summary>The parsed body of a create, an update or an immediate send; its recipients are not checked yet.</summary>
internal sealed record JsmsSubmission(
    bool IsBatch, DateTimeOffset SendAt, long TemplateId, long? SignId, string? Tag, IReadOnlyList<JsmsSubmittedRecipient> Recipients);
