namespace ScheduledSms.Emulator.Jsms;

/// <summary>A row of the report that waits to be taken.</summary>
internal sealed record JsmsReport(string MessageId, string Phone, DateTimeOffset ReceivedAt, int Status);
