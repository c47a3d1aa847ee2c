namespace ScheduledSms.Emulator.Jsms;

/// <summary>A reply that a phone sent back.</summary>
internal sealed record JsmsReply(string Phone, string Content, DateTimeOffset RepliedAt);
