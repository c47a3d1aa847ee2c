namespace ScheduledSms.Emulator.Jsms;

/// <summary>A text that somebody sent back.</summary>
internal sealed record JsmsReply(string Phone, string Content, DateTimeOffset RepliedAt);
