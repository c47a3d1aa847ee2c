namespace ScheduledSms.Emulator.Snapshots;

/// <summary>A message of either provider: the common data, and either <see cref="Jsms"/> or <see cref="Solapi"/>.</summary>
internal sealed record MessageSnapshot
{
    public required string Id { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public required IReadOnlyList<StateSnapshot> History { get; init; }

    /// <summary>Its next due work; null if there is none.</summary>
    public DueSnapshot? Due { get; init; }

    public JsmsMessageSnapshot? Jsms { get; init; }

    public SolapiGroupSnapshot? Solapi { get; init; }
}
