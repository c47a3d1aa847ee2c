namespace ScheduledSms.Emulator.Messages;

/// <summary>The outcome of a message for one recipient.</summary>
internal sealed record RecipientRow
{
    public string? MessageId { get; init; }

    public required string To { get; init; }

    public required RecipientOutcome Outcome { get; init; }

    /// <summary>The provider's code, and its description.</summary>
    public string? Code { get; init; }

    public string? Words { get; init; }

    public string? Reference { get; init; }

    public string? Text { get; init; }

    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
