namespace ScheduledSms.Emulator.Messages;

/// <summary>Selects messages; a null or empty member matches all.</summary>
internal sealed record MessageFilter
{
    public string? Provider { get; init; }

    /// <summary>An account's key.</summary>
    public string? Account { get; init; }

    public IReadOnlyList<MessageState> States { get; init; } = [];

    /// <summary>Digits in a recipient's number.</summary>
    public string? Number { get; init; }

    /// <summary>Text in the id, the reference or the content, case-insensitive.</summary>
    public string? Search { get; init; }

    public bool Matches(StoredMessage message) =>
        (Provider is null || string.Equals(Provider, message.Provider, StringComparison.Ordinal))
        && (Account is null || string.Equals(Account, message.AccountKey, StringComparison.Ordinal))
        && (States.Count == 0 || States.Contains(message.State))
        && (Number is null || message.Numbers.Any(number => number.Contains(Number, StringComparison.Ordinal)))
        && (Search is null || Holds(message.Id) || Holds(message.Reference) || Holds(message.Content));

    /// <summary>Whether another filter has the same criteria.</summary>
    public bool IsSame(MessageFilter other) => this with { States = [] } == other with { States = [] } && States.SequenceEqual(other.States);

    private bool Holds(string? text) => text?.Contains(Search!, StringComparison.OrdinalIgnoreCase) is true;
}
