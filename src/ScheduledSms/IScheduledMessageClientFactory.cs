namespace ScheduledSms;

/// <summary>Creates the client of any account, including one that is not known before the app runs.</summary>
/// <remarks>An app whose accounts are in a database adds an <c>IConfigureNamedOptions</c> for the provider's options that reads it. All accounts of a provider share one connection pool. Names of accounts compare without case.</remarks>
public interface IScheduledMessageClientFactory
{
    /// <summary>Gets the client of an account. The same account returns the same client.</summary>
    /// <param name="provider">One of <see cref="ProviderNames"/>.</param>
    /// <param name="account">The account's name. Default: the unnamed one.</param>
    /// <returns>The client.</returns>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The account's settings are incomplete or out of range.</exception>
    /// <exception cref="ArgumentException">The provider is not registered.</exception>
    IScheduledMessageClient CreateClient(string provider, string? account = null);

    /// <summary>Gets one client over every provider that has the account, such as a tenant's: a router where there are several.</summary>
    /// <param name="account">The account's name, registered in code or in the configuration, or null for the unnamed one. An account created at run time is found by <see cref="CreateClient"/> only.</param>
    /// <returns>The client.</returns>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The account's settings are incomplete or out of range.</exception>
    /// <exception cref="InvalidOperationException">No provider has the account.</exception>
    IScheduledMessageClient CreateClientForAccount(string? account);

    /// <summary>Gets the client of the account that a schedule belongs to.</summary>
    /// <param name="id">The schedule.</param>
    /// <returns>The client.</returns>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The account's settings are incomplete or out of range.</exception>
    /// <exception cref="ArgumentException">The id is not set, or its provider is not registered.</exception>
    IScheduledMessageClient CreateClientFor(ScheduleId id);
}
