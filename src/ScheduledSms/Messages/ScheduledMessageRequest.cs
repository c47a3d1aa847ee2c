using System.Globalization;
using ScheduledSms.Text;

namespace ScheduledSms;

/// <summary>What to send, to whom and when.</summary>
public sealed record ScheduledMessageRequest : ProviderModel
{
    /// <summary>When to send. In the future by at least <see cref="ProviderOptions.MinimumLead"/>; rounded up to what the provider can represent.</summary>
    public required DateTimeOffset SendAt { get; init; }

    /// <summary>The recipients: 1 to <see cref="ProviderLimits.MaxRecipients"/>.</summary>
    public required IReadOnlyList<MessageRecipient> Recipients { get; init => field = StoredList.Of(value); }

    /// <summary>What to say.</summary>
    public required MessageContent Content { get; init; }

    /// <summary>Your own id of this message, at most <see cref="ProviderLimits.MaxReferenceCharacters"/> characters. Stored by the provider where <see cref="ProviderCapabilities.ReferenceIsStored"/>; always in results and errors.</summary>
    public string? Reference { get; init; }

    /// <summary>What to do when some recipients are rejected. Default: schedule the others.</summary>
    public RejectedRecipientHandling RejectedRecipientHandling { get; init; }

    private protected override string? SafeText => string.Create(CultureInfo.InvariantCulture, $"{Recipients?.Count} recipient(s)");
}
