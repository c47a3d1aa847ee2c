using System.Globalization;
using ScheduledSms.Text;

namespace ScheduledSms;

/// <summary>A recipient that the provider rejected.</summary>
public sealed record RejectedRecipient : ProviderModel
{
    /// <summary>The number as the provider returned it. Not for logs.</summary>
    public required string Number { get; init; }

    /// <summary>Your own id of this recipient, if you gave one.</summary>
    public string? Reference { get; init; }

    /// <summary>Why it was rejected.</summary>
    public required ScheduledSmsErrorCode Code { get; init; }

    /// <summary>The provider's own code.</summary>
    public string? ProviderCode { get; init; }

    /// <summary>The provider's own message, with numbers and the recipients' parameters masked, at most 512 characters.</summary>
    public string? ProviderMessage { get; init; }

    /// <summary>States how many were rejected, why, and how many of them the provider does not name.</summary>
    internal static string Describe(IReadOnlyList<RejectedRecipient> named, int count, int total) => string.Create(
        CultureInfo.InvariantCulture,
        $"{count} of {total} recipients were rejected{(named.Count == 0 ? "" : $", the first for {named[0].Code}")}.{(named.Count < count ? $" {count - named.Count} of them are counted, but not named." : "")}");

    private protected override string? SafeText => $"{Redaction.Code(ProviderCode)} {Code}";
}
