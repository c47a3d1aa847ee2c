namespace ScheduledSms.Emulator;

/// <summary>One message to one recipient that the emulator handed over at its time.</summary>
public sealed record DeliveredMessage
{
    /// <summary>The provider: one of <see cref="ProviderNames"/>.</summary>
    public required string Provider { get; init; }

    /// <summary>The account's key.</summary>
    public required string Account { get; init; }

    /// <summary>The JSMS schedule id or the SOLAPI group id.</summary>
    public required string ScheduleId { get; init; }

    /// <summary>The provider's id of this one message.</summary>
    public required string MessageId { get; init; }

    /// <summary>The recipient's number as the client sent it.</summary>
    public required string To { get; init; }

    /// <summary>The instant it was due, however late the clock reached it.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The text: SOLAPI's, or a JSMS template filled in when the account declares that template; otherwise null.</summary>
    public string? Text { get; init; }

    /// <summary>The template's id, or null for free text.</summary>
    public string? TemplateId { get; init; }

    /// <summary>The template's parameters; empty for free text.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
