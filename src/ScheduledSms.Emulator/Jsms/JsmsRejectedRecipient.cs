namespace ScheduledSms.Emulator.Jsms;

/// <summary>A recipient left out of a batch.</summary>
internal sealed record JsmsRejectedRecipient(JsmsSubmittedRecipient Recipient, JsmsError Error);
