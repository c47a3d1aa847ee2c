namespace ScheduledSms.Emulator.Solapi.Snapshots;

/// <summary>A message of a SOLAPI group.</summary>
internal sealed record SolapiMessageSnapshot
{
    public required string Id { get; init; }

    public required string To { get; init; }

    /// <summary>Its index in <see cref="SolapiGroupSnapshot.Drafts"/>.</summary>
    public required int Draft { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    public DateTimeOffset? ReportedAt { get; init; }

    public required string StatusCode { get; init; }

    public string? FinalCode { get; init; }

    public int Resends { get; init; }
}
