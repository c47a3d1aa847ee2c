namespace ScheduledSms.Emulator.Jsms.Snapshots;

/// <summary>A JSMS schedule or immediate send.</summary>
internal sealed record JsmsMessageSnapshot
{
    /// <summary>Its account's key.</summary>
    public required string Account { get; init; }

    public bool IsBatch { get; init; }

    public bool IsImmediate { get; init; }

    public required DateTimeOffset SendAt { get; init; }

    public required long TemplateId { get; init; }

    public long? SignId { get; init; }

    public string? Tag { get; init; }

    public IReadOnlyList<JsmsRecipientSnapshot> Accepted { get; init; } = [];

    public IReadOnlyList<JsmsRejectedSnapshot> Rejected { get; init; } = [];
}
