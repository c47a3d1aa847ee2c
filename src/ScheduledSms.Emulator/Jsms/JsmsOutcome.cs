namespace ScheduledSms.Emulator.Jsms;

/// <summary>What became of a submission; no schedule when nothing was stored.</summary>
internal sealed record JsmsOutcome(StoredJsmsSchedule? Schedule, IReadOnlyList<JsmsRecipient> Accepted, IReadOnlyList<JsmsRejectedRecipient> Rejected);
