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

/// <summary>An accepted recipient.</summary>
internal sealed record JsmsRecipientSnapshot
{
    public required string MessageId { get; init; }

    public required string Mobile { get; init; }

    /// <summary>Null when there are none.</summary>
    public IReadOnlyDictionary<string, string>? Parameters { get; init; }

    public int? ReportedAs { get; init; }
}

/// <summary>A recipient that was rejected.</summary>
internal sealed record JsmsRejectedSnapshot
{
    public required string Mobile { get; init; }

    public IReadOnlyDictionary<string, string>? Parameters { get; init; }

    public required int Status { get; init; }

    public required int Code { get; init; }

    public required string Words { get; init; }
}
