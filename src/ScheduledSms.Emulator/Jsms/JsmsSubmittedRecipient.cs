namespace ScheduledSms.Emulator.Jsms;

/// <summary>A recipient as submitted; missing parameters are not the same as an empty object.</summary>
internal sealed record JsmsSubmittedRecipient(string Mobile, IReadOnlyDictionary<string, string>? Parameters);
