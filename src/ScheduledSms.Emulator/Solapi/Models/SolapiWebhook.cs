using ScheduledSms.Emulator.Callbacks;

namespace ScheduledSms.Emulator.Solapi;

/// <summary>An address that an account's reports are posted to.</summary>
/// <param name="Id">The <c>webhookId</c>.</param>
/// <param name="Event">What is posted there.</param>
/// <param name="Url">The address.</param>
public sealed record SolapiWebhook(string Id, SolapiWebhookEvent Event, Uri Url)
{
    /// <summary>Its secret, of which every post carries the SHA-1 (see <see cref="SolapiQuirks.WebhookSecret"/>). If null, posts carry none.</summary>
    public string? Secret { get; init; }

    /// <summary>Whether anything is posted there.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>How many tries failed. It makes nothing inactive: no page states when that happens.</summary>
    public int FailCount { get; init; }

    /// <summary>When it was registered.</summary>
    public DateTimeOffset Registered { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset Updated { get; init; }

    internal string EventId => Event.WireName();

    /// <summary>The secret as every response shows it: hashed.</summary>
    internal string? HashedSecret => Secret is null ? null : LowerHex.Sha1(Secret);

    /// <summary>Its event and address, without its secret.</summary>
    public override string ToString() => $"{nameof(SolapiWebhook)} {Id} {EventId} to {Url}";
}
