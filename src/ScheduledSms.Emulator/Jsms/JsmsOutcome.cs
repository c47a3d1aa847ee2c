namespace ScheduledSms.Emulator.Jsms;

/// <summary>What became of a submission; no id when nothing was stored.</summary>
internal sealed record JsmsOutcome(string? ScheduleId, int Accepted, IReadOnlyList<JsmsRefusedRecipient> Refused);
