using ScheduledSms.Emulator.State;

namespace ScheduledSms.Emulator;

/// <summary>A message to one recipient that the emulator handed over when it was due.</summary>
public sealed record DeliveredMessage
{
    /// <summary>The provider: one of <see cref="ProviderNames"/>.</summary>
    public required string Provider { get; init; }

    /// <summary>The account's key.</summary>
    public required string Account { get; init; }

    /// <summary>The JSMS schedule id or the SOLAPI group id.</summary>
    public required string ScheduleId { get; init; }

    /// <summary>The provider's id of this message.</summary>
    public required string MessageId { get; init; }

    /// <summary>The recipient's number as the client sent it.</summary>
    public required string To { get; init; }

    /// <summary>The instant it was due, even if the clock reached it later.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The provider's final status code for it, such as JSMS <c>4001</c> or SOLAPI <c>4000</c>; null when it is never reported.</summary>
    public string? StatusCode { get; init; }

    /// <summary>What that code means. A message handed over is not yet delivered.</summary>
    public DeliveryOutcome Outcome => (Provider, StatusCode) switch
    {
        (_, null) => DeliveryOutcome.NotReported,
        (ProviderNames.Jsms, "4001") or (ProviderNames.Solapi, "4000") => DeliveryOutcome.Delivered,
        _ => DeliveryOutcome.Failed,
    };

    /// <summary>The text: SOLAPI's, or the filled-in JSMS template if the account declares that template; otherwise null.</summary>
    public string? Text { get; init; }

    /// <summary>The template's id, or null for free text.</summary>
    public string? TemplateId { get; init; }

    /// <summary>The template's parameters; empty for free text.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Ids, the time, and the number's last two digits: safe to log.</summary>
    public override string ToString() => FormattableString.Invariant($"{nameof(DeliveredMessage)} {Provider} {MessageId} of {ScheduleId} to {Masked.Number(To)} at {At:O}");
}
