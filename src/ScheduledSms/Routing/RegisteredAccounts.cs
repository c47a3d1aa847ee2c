using ScheduledSms.Text;

namespace ScheduledSms.Routing;

/// <summary>The accounts that are registered, in code and in the configuration. Their names compare without case, as the configuration's keys do.</summary>
internal sealed class RegisteredAccounts(IServiceProvider services, IEnumerable<KnownAccounts> known)
{
    private readonly List<IGrouping<string, KnownAccounts>> _providers = [.. known.GroupBy(static accounts => accounts.Provider, StringComparer.OrdinalIgnoreCase)];

    /// <summary>Each provider that is registered, whether it has accounts or not.</summary>
    public IEnumerable<KnownAccounts> Providers => _providers.Select(static provider => provider.First());

    /// <summary>The registered provider whose clients are of that type, or null.</summary>
    public string? ProviderOf(Type client) => Providers.FirstOrDefault(provider => provider.ClientType == client)?.Provider;

    /// <summary>The accounts of a provider, or of all of them, each once; the unnamed one is "".</summary>
    public IEnumerable<string> Names(string? provider = null) => _providers
        .Where(registered => provider is null || Is(registered.Key, provider))
        .SelectMany(static registered => registered)
        .SelectMany(accounts => accounts.Names(services))
        .Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>The account as it was registered, or null if it was not.</summary>
    public string? Find(string provider, string account) => Names(provider).FirstOrDefault(name => Is(name, account));

    /// <summary>The account that the key of a service names, or null if it names none. The unnamed account has no key.</summary>
    /// <exception cref="InvalidOperationException">The key is no string: what account it stands for would be a guess.</exception>
    public string? FindByKey(object? key, string? provider) => key is string name
        ? Names(provider).FirstOrDefault(registered => registered.Length > 0 && Is(registered, name))
        : throw new InvalidOperationException($"A client was asked for by a key of type {key?.GetType().Name ?? "null"}. The key of an account is a string, its name. {Describe(provider)}");

    /// <summary>The named accounts, in words.</summary>
    public string Describe(string? provider = null)
    {
        var named = Names(provider).Where(static name => name.Length > 0).Select(static name => Redaction.Printable(name)).ToList();
        return named.Count == 0 ? "There are no named accounts." : $"There are: {string.Join(", ", named)}.";
    }

    private static bool Is(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Accounts of one provider that are known when the app starts, and are therefore validated then.</summary>
/// <param name="Provider">One of <see cref="ProviderNames"/>.</param>
/// <param name="ClientType">The type of its clients.</param>
/// <param name="Names">Their names; the unnamed one is "". Read when they are asked for, since the configuration may be available late.</param>
/// <param name="Check">Creates the options of an account, which validates them.</param>
/// <param name="CheckTransport">Creates what all accounts of the provider share, which validates it.</param>
/// <param name="Client">Gets the client of an account, known or not.</param>
internal sealed record KnownAccounts(
    string Provider,
    Type ClientType,
    Func<IServiceProvider, IReadOnlyList<string>> Names,
    Action<IServiceProvider, string> Check,
    Action<IServiceProvider> CheckTransport,
    Func<IServiceProvider, string, IScheduledMessageClient> Client);
