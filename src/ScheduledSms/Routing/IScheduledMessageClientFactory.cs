namespace ScheduledSms;

/// <summary>Gives the client of any account, also one that is not known before the app runs.</summary>
/// <remarks>An app whose accounts stand in a database adds an <c>IConfigureNamedOptions</c> for the provider's options that reads it. All accounts of a provider share one pool of connections.</remarks>
public interface IScheduledMessageClientFactory
{
    /// <summary>The client of an account. The same account gives the same client.</summary>
    /// <param name="provider">One of <see cref="ProviderNames"/>.</param>
    /// <param name="account">The account's name. Default: the unnamed one.</param>
    /// <returns>The client.</returns>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The account's settings are incomplete or out of range.</exception>
    /// <exception cref="ArgumentException">The provider is not registered.</exception>
    IScheduledMessageClient CreateClient(string provider, string? account = null);
}
