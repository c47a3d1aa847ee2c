namespace ScheduledSms.Emulator.Seeds;

/// <summary>A message to schedule, or a series of them.</summary>
internal sealed record SeedMessage
{
    public required string Provider { get; init; }

    /// <summary>Null: the account of the development keys.</summary>
    public string? Account { get; init; }

    public required IReadOnlyList<string> To { get; init; }

    /// <summary>The send time; null for a SOLAPI group that is only filled.</summary>
    public DateTimeOffset? SendAt { get; init; }

    /// <summary>The send time relative to the emulator's current time; null when <see cref="SendAt"/> is given.</summary>
    public TimeSpan? SendIn { get; init; }

    public long? TemplateId { get; init; }

    public string? Tag { get; init; }

    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public string? From { get; init; }

    public string? Text { get; init; }

    public string? Reference { get; init; }

    /// <summary>The number of messages, each with the next phone numbers.</summary>
    public int Count { get; init; } = 1;

    /// <summary>The interval between the send times.</summary>
    public TimeSpan Every { get; init; }
}
