using System.Globalization;

namespace ScheduledSms;

/// <summary>A schedule: as it was just made, or as the provider tells it.</summary>
public sealed record ScheduledMessage : ProviderModel
{
    /// <summary>Names the schedule. Store its text.</summary>
    public required ScheduleId Id { get; init; }

    /// <summary>When it will be sent, as it stands on the wire. Null only where the provider does not tell, or tells it in a form that names no instant.</summary>
    public DateTimeOffset? SendAt { get; init; }

    /// <summary>How far it has come.</summary>
    public ScheduleStatus Status { get; init; }

    /// <summary>The provider's own word for it, or null where it has none.</summary>
    public string? ProviderStatus { get; init; }

    /// <summary>How many recipients were asked for, or are known to the provider.</summary>
    public int Total { get; init; }

    /// <summary>How many of them were accepted.</summary>
    public int Accepted { get; init; }

    /// <summary>How many of them were refused.</summary>
    public int Refused => Total - Accepted;

    /// <summary>Who was refused, and why. Known after scheduling and updating; a read tells only how many.</summary>
    public IReadOnlyList<RefusedRecipient> RefusedRecipients { get; init; } = [];

    /// <summary>Your own id of this message, where it is known.</summary>
    public string? Reference { get; init; }

    /// <summary>Throws if any recipient was refused, so that nobody is lost by ignoring a result.</summary>
    /// <returns>This schedule.</returns>
    /// <exception cref="ScheduledSmsException">Somebody was refused. Its outcome is <see cref="SendOutcome.Applied"/>: the others are scheduled.</exception>
    public ScheduledMessage EnsureAllAccepted() => Refused == 0
        ? this
        : throw new ScheduledSmsException(string.Create(
            CultureInfo.InvariantCulture,
            $"{Refused} of {Total} recipients were refused; the other {Accepted} are scheduled as {Id}. First reason: {RefusedRecipients.Select(static refused => refused.Code.ToString()).FirstOrDefault() ?? "not told"}."))
        {
            Provider = Id.Provider,
            Account = Id.Account,
            Operation = "schedule",
            Code = RefusedRecipients.Select(static refused => refused.Code).FirstOrDefault(),
            Outcome = SendOutcome.Applied,
            ScheduleId = Id,
            SendAt = SendAt,
            Reference = Reference,
            RefusedRecipients = RefusedRecipients,
        };

    private protected override string? SafeText => string.Create(CultureInfo.InvariantCulture, $"{Id}, {Status}, {Accepted} of {Total} accepted");
}
