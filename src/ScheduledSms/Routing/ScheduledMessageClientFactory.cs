using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ScheduledSms.Diagnostics;
using ScheduledSms.Text;
using ScheduledSms.Validation;

namespace ScheduledSms.Routing;

/// <summary>Resolves clients from the container, and routes over several.</summary>
internal sealed class ScheduledMessageClientFactory(IServiceProvider services, RegisteredAccounts registered, IOptions<ScheduledSmsOptions> options) : IScheduledMessageClientFactory
{
    public IScheduledMessageClient CreateClient(string provider, string? account = null) =>
        (registered.Providers.FirstOrDefault(accounts => string.Equals(accounts.Provider, provider, StringComparison.OrdinalIgnoreCase))
            ?? throw new ArgumentException($"The provider '{Redaction.Printable(provider)}' is not registered.", nameof(provider)))
        .Client(services, account ?? Options.DefaultName);

    public IScheduledMessageClient CreateClientFor(ScheduleId id) =>
        id == default ? throw new ArgumentException("The id is not set.", nameof(id)) : CreateClient(id.Provider, id.Account);

    public IScheduledMessageClient CreateClientForAccount(string? account)
    {
        account ??= Options.DefaultName;
        var clients = registered.Providers
            .Where(accounts => registered.Find(accounts.Provider, account) is not null)
            .ToDictionary(static accounts => accounts.Provider, accounts => accounts.Client(services, account), StringComparer.Ordinal);
        return clients.Count switch
        {
            0 => throw new InvalidOperationException(Missing(account)),
            1 => clients.Values.Single(),
            _ => new RoutedMessageClient(
                clients, options.Value.Routes, account.Length == 0 ? null : account, ShieldedLogger.Create(services.GetService<ILoggerFactory>())),
        };
    }

    private string Missing(string account)
    {
        if (account.Length > 0)
            return $"No provider has an account '{Redaction.Printable(account)}'. {registered.Describe()}";
        return registered.Names().Any()
            ? "Only named accounts are registered: ask for one by its name, with [FromKeyedServices] or IScheduledMessageClientFactory. " + registered.Describe()
            : $"No account is registered: the configuration has none under {string.Join(" or ", ProviderNames.All.Select(static provider => SettingPath.OfAccount(SettingPath.SectionOf(provider), account: null)))}, and none was added in code.";
    }
}
