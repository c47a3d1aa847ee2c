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
    public int TotalCount { get; init; }

    /// <summary>How many of them were accepted.</summary>
    public int AcceptedCount { get; init; }

    /// <summary>How many of them were rejected.</summary>
    public int RejectedCount => TotalCount - AcceptedCount;

    /// <summary>Who was rejected, and why. Known after scheduling and updating; a read tells only how many.</summary>
    public IReadOnlyList<RejectedRecipient> RejectedRecipients { get; init; } = [];

    /// <summary>Your own id of this message, where it is known.</summary>
    public string? Reference { get; init; }

    /// <summary>Throws if any recipient was rejected, so that nobody is lost by ignoring a result.</summary>
    /// <returns>This schedule.</returns>
    /// <exception cref="ScheduledSmsException">Somebody was rejected. Its outcome is <see cref="SendOutcome.Applied"/>: the others are scheduled.</exception>
    public ScheduledMessage EnsureAllAccepted() => RejectedCount == 0
        ? this
        : throw new ScheduledSmsException(string.Create(
            CultureInfo.InvariantCulture,
            $"{RejectedCount} of {TotalCount} recipients were rejected; the other {AcceptedCount} are scheduled as {Id}. First reason: {RejectedRecipients.Select(static rejected => rejected.Code.ToString()).FirstOrDefault() ?? "not told"}."))
        {
            Provider = Id.Provider,
            Account = Id.Account,
            Operation = "schedule",
            Code = RejectedRecipients.Select(static rejected => rejected.Code).FirstOrDefault(),
            Outcome = SendOutcome.Applied,
            ScheduleId = Id,
            SendAt = SendAt,
            Reference = Reference,
            RejectedRecipients = RejectedRecipients,
        };

    private protected override string? SafeText => string.Create(CultureInfo.InvariantCulture, $"{Id}, {Status}, {AcceptedCount} of {TotalCount} accepted");
}
