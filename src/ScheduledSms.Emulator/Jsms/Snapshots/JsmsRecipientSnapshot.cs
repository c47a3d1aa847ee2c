namespace ScheduledSms.Emulator.Jsms.Snapshots;

/// <summary>An accepted recipient.</summary>
internal sealed record JsmsRecipientSnapshot
{
    public required string MessageId { get; init; }

    public required string Mobile { get; init; }

    /// <summary>Null when there are none.</summary>
    public IReadOnlyDictionary<string, string>? Parameters { get; init; }

    public int? ReportedAs { get; init; }
}
