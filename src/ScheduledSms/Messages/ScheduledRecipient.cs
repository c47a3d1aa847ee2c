namespace ScheduledSms;

/// <summary>A recipient of a schedule, as the provider reports it.</summary>
public sealed record ScheduledRecipient : ProviderModel
{
    /// <summary>The number as the provider returned it. Not for logs.</summary>
    public required string Number { get; init; }

    /// <summary>The number in E.164, or null if it cannot be parsed as one.</summary>
    public PhoneNumber? PhoneNumber { get; init; }

    /// <summary>The provider's id of this one message, which delivery reports name.</summary>
    public string? MessageId { get; init; }

    /// <summary>Your own id of this recipient, if the provider stores it.</summary>
    public string? Reference { get; init; }

    /// <summary>The provider's own state of this message, or null if it reports none.</summary>
    public string? ProviderStatus { get; init; }

    private protected override string? SafeText => $"{MessageId} {ProviderStatus}";
}
