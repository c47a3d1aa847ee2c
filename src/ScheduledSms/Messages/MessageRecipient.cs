namespace ScheduledSms;

/// <summary>A recipient of a message.</summary>
public sealed record MessageRecipient : ProviderModel
{
    /// <summary>The phone number.</summary>
    public required PhoneNumber PhoneNumber { get; init; }

    /// <summary>The template's parameters for this recipient: all that the template declares, and no others. Default: none.</summary>
    public IReadOnlyDictionary<string, string>? Parameters { get; init; }

    /// <summary>Your own id of this recipient, echoed in its result. At most <see cref="ProviderLimits.MaxReferenceCharacters"/> characters.</summary>
    public string? Reference { get; init; }

    private protected override string? SafeText => PhoneNumber.ToString();
}
