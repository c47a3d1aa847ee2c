namespace ScheduledSms.Emulator.Messages;

/// <summary>Selects messages; a null or empty member matches all.</summary>
internal sealed record MessageFilter
{
    public string? Provider { get; init; }

    /// <summary>An account's key.</summary>
    public string? Account { get; init; }

    public IReadOnlyList<MessageState> States { get; init; } = [];

    /// <summary>Outcomes that at least one recipient has.</summary>
    public IReadOnlyList<RecipientOutcome> Outcomes { get; init; } = [];

    /// <summary>Digits in a recipient's number.</summary>
    public string? Number { get; init; }

    /// <summary>Text in the id, the reference, the content, or any recipient's number, text or reference.</summary>
    public TextSearch? Search { get; init; }

    public bool Matches(StoredMessage message) =>
        (Provider is null || string.Equals(Provider, message.Provider, StringComparison.Ordinal))
        && (Account is null || string.Equals(Account, message.AccountKey, StringComparison.Ordinal))
        && (States.Count == 0 || States.Contains(message.State))
        && (Number is null || message.Numbers.Any(number => number.Contains(Number, StringComparison.Ordinal)))
        && (Outcomes.Count == 0 || message.Outcomes.Any(Outcomes.Contains))
        && (Search is null || message.Mentions(Search));

    /// <summary>Whether another filter has the same criteria.</summary>
    public bool IsSame(MessageFilter other) =>
        this with { States = [], Outcomes = [] } == other with { States = [], Outcomes = [] }
        && States.SequenceEqual(other.States)
        && Outcomes.SequenceEqual(other.Outcomes);
}
