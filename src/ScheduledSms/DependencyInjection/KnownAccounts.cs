namespace ScheduledSms.DependencyInjection;

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
