namespace ScheduledSms.Emulator.Jsms.Api;

/// <summary>The outcome of a submission; no schedule if nothing was stored.</summary>
internal sealed record JsmsOutcome(StoredJsmsSchedule? Schedule, IReadOnlyList<JsmsRecipient> Accepted, IReadOnlyList<JsmsRejectedRecipient> Rejected);
