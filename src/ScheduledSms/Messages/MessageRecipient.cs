namespace ScheduledSms;

/// <summary>Somebody to text.</summary>
public sealed record MessageRecipient : ProviderModel
{
    /// <summary>Their number.</summary>
    public required PhoneNumber PhoneNumber { get; init; }

    /// <summary>The template's parameters for this recipient: all that it declares, and no others. Default: none.</summary>
    public IReadOnlyDictionary<string, string>? Parameters { get; init; }

    /// <summary>Your own id of this recipient, echoed in its result. At most 100 characters.</summary>
    public string? Reference { get; init; }

    private protected override string? SafeText => PhoneNumber.ToString();
}
