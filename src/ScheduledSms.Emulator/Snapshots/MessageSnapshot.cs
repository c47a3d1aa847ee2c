namespace ScheduledSms.Emulator.Snapshots;

/// <summary>A message of either provider: what both have in common, and one of <see cref="Jsms"/> and <see cref="Solapi"/>.</summary>
internal sealed record MessageSnapshot
{
    public required string Id { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public required IReadOnlyList<StateSnapshot> History { get; init; }

    /// <summary>What is to be done with it next; null when nothing is.</summary>
    public DueSnapshot? Due { get; init; }

    public JsmsMessageSnapshot? Jsms { get; init; }

    public SolapiGroupSnapshot? Solapi { get; init; }
}
