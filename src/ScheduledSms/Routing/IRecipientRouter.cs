namespace ScheduledSms.Routing;

/// <summary>A client that can say which provider takes a recipient.</summary>
internal interface IRecipientRouter
{
    /// <summary>The provider, or null where none takes that calling code.</summary>
    string? ProviderFor(PhoneNumber number);
}
