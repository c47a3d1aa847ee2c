namespace ScheduledSms.Emulator.Jsms;

/// <summary>A recipient as submitted; no parameters at all is not the same as an empty object.</summary>
internal sealed record JsmsSubmittedRecipient(string Mobile, IReadOnlyDictionary<string, string>? Parameters);
