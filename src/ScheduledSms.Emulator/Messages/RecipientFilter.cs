namespace ScheduledSms.Emulator.Messages;

/// <summary>Selects recipients of a message; a null or empty member matches all.</summary>
internal sealed record RecipientFilter
{
    public IReadOnlyList<RecipientOutcome> Outcomes { get; init; } = [];

    /// <summary>Text in the number, the text, the reference, a parameter or the provider's words.</summary>
    public TextSearch? Search { get; init; }

    public bool IsEmpty => Outcomes.Count == 0 && Search is null;

    public bool Matches(RecipientRow recipient) =>
        (Outcomes.Count == 0 || Outcomes.Contains(recipient.Outcome))
        && (Search is null
            || Search.IsInNumber(recipient.To)
            || new[] { recipient.To, recipient.MessageId, recipient.Text, recipient.Reference, recipient.Code, recipient.Words }.Any(Search.IsIn)
            || recipient.Parameters.Values.Any(Search.IsIn));
}
