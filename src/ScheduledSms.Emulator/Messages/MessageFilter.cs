namespace ScheduledSms.Emulator.Messages;

/// <summary>Which messages are meant; what is null or empty lets all through.</summary>
internal sealed record MessageFilter
{
    public string? Provider { get; init; }

    /// <summary>An account's key.</summary>
    public string? Account { get; init; }

    public IReadOnlyList<MessageState> States { get; init; } = [];

    /// <summary>Digits in a recipient's number.</summary>
    public string? Number { get; init; }

    /// <summary>A text in the id, the reference or the content, in any case.</summary>
    public string? Search { get; init; }

    public bool Matches(StoredMessage message) =>
        (Provider is null || string.Equals(Provider, message.Provider, StringComparison.Ordinal))
        && (Account is null || string.Equals(Account, message.AccountKey, StringComparison.Ordinal))
        && (States.Count == 0 || States.Contains(message.State))
        && (Number is null || message.Numbers.Any(number => number.Contains(Number, StringComparison.Ordinal)))
        && (Search is null || Holds(message.Id) || Holds(message.Reference) || Holds(message.Content));

    /// <summary>Whether another filter means the same messages.</summary>
    public bool IsSame(MessageFilter other) => this with { States = [] } == other with { States = [] } && States.SequenceEqual(other.States);

    private bool Holds(string? text) => text?.Contains(Search!, StringComparison.OrdinalIgnoreCase) is true;
}
