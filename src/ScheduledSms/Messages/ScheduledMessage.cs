using System.Globalization;
using ScheduledSms.Text;

namespace ScheduledSms;

/// <summary>A schedule, as just created or as the provider reports it.</summary>
public sealed record ScheduledMessage : ProviderModel
{
    /// <summary>Identifies the schedule. Store its text.</summary>
    public required ScheduleId Id { get; init; }

    /// <summary>When it will be sent, as on the wire. Null only if the provider does not report it, or reports it in a form that identifies no instant.</summary>
    public DateTimeOffset? SendAt { get; init; }

    /// <summary>Its state.</summary>
    public ScheduleStatus Status { get; init; }

    /// <summary>The provider's own state, or null if it has none.</summary>
    public string? ProviderStatus { get; init; }

    /// <summary>How many recipients were requested, or are known to the provider.</summary>
    public int TotalCount { get; init; }

    /// <summary>How many of them were accepted.</summary>
    public int AcceptedCount { get; init; }

    /// <summary>How many of them were rejected.</summary>
    public int RejectedCount => TotalCount - AcceptedCount;

    /// <summary>
    /// The rejected recipients, and why. Known after scheduling and updating; a read reports only how many. Where the provider names fewer than it counts,
    /// <see cref="RejectedCount"/> is right, and greater: nobody is accepted because nobody mentioned them.
    /// </summary>
    public IReadOnlyList<RejectedRecipient> RejectedRecipients { get; init => field = StoredList.Of(value); } = [];

    /// <summary>Your own id of this message, if known.</summary>
    public string? Reference { get; init; }

    /// <summary>
    /// The characters of the texts that will not arrive, each once, at most 20. Empty if there are none. Korean carriers send EUC-KR, which lacks ₩, emoji and rare syllables:
    /// set <see cref="Solapi.SolapiOptions.RejectTextOutsideEucKr"/> to have such texts rejected. Known after scheduling and updating at SOLAPI.
    /// </summary>
    public IReadOnlyList<string> LostCharacters { get; init => field = StoredList.Of(value); } = [];

    /// <summary>Our own id of the call, which also appears in the logs. Its requests carry it on the wire as <c>X-Request-Id</c>, followed by <c>-1</c>, <c>-2</c> and so on.</summary>
    public string? RequestId { get; init; }

    /// <summary>Throws if any recipient was rejected, so that ignoring a result loses nobody.</summary>
    /// <returns>This schedule.</returns>
    /// <exception cref="ScheduledSmsException">A recipient was rejected. Its outcome is <see cref="SendOutcome.Applied"/>: the others are scheduled.</exception>
    public ScheduledMessage EnsureAllAccepted() => RejectedCount == 0
        ? this
        : throw new ScheduledSmsException(string.Create(
            CultureInfo.InvariantCulture,
            $"{RejectedRecipient.Describe(RejectedRecipients, RejectedCount, TotalCount)} The other {AcceptedCount} are scheduled as {Id}."))
        {
            Provider = Id.Provider,
            Account = Id.Account,
            Operation = "schedule",
            Code = RejectedRecipients is [var first, ..] ? first.Code : ScheduledSmsErrorCode.Unrecognized,
            Outcome = SendOutcome.Applied,
            ScheduleId = Id,
            SendAt = SendAt,
            Reference = Reference,
            RequestId = RequestId,
            RejectedRecipients = RejectedRecipients,
        };

    private protected override string? SafeText => string.Create(CultureInfo.InvariantCulture, $"{Id}, {Status}, {AcceptedCount} of {TotalCount} accepted");
}
