namespace ScheduledSms.Emulator.Seeds;

/// <summary>A message to be scheduled, or a row of them.</summary>
internal sealed record SeedMessage
{
    public required string Provider { get; init; }

    /// <summary>Null: that of the development keys.</summary>
    public string? Account { get; init; }

    public required IReadOnlyList<string> To { get; init; }

    /// <summary>When; null for a SOLAPI group that is only filled.</summary>
    public DateTimeOffset? SendAt { get; init; }

    /// <summary>When, counted from the emulator's now; null when <see cref="SendAt"/> says it.</summary>
    public TimeSpan? SendIn { get; init; }

    public long? TemplateId { get; init; }

    public string? Tag { get; init; }

    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public string? From { get; init; }

    public string? Text { get; init; }

    public string? Reference { get; init; }

    /// <summary>How many there are, each with the next numbers.</summary>
    public int Count { get; init; } = 1;

    /// <summary>How much later each is sent than the one before.</summary>
    public TimeSpan Every { get; init; }
}
