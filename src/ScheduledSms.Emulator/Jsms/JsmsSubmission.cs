namespace ScheduledSms.Emulator.Jsms;

/// <summary>The parsed body of a create, an update or an immediate send; its recipients are not checked yet.</summary>
internal sealed record JsmsSubmission(
    bool IsBatch, DateTimeOffset SendAt, long TemplateId, long? SignId, string? Tag, IReadOnlyList<JsmsSubmittedRecipient> Recipients);

/// <summary>A recipient as submitted; missing parameters are not the same as an empty object.</summary>
internal sealed record JsmsSubmittedRecipient(string Mobile, IReadOnlyDictionary<string, string>? Parameters);

/// <summary>A recipient left out of a batch.</summary>
internal sealed record JsmsRejectedRecipient(JsmsSubmittedRecipient Recipient, JsmsError Error);
