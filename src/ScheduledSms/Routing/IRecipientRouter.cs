namespace ScheduledSms.Routing;

/// <summary>A client that knows which provider takes a recipient.</summary>
internal interface IRecipientRouter
{
    /// <summary>The provider, or null if none takes that calling code.</summary>
    string? ProviderFor(PhoneNumber number);
}
