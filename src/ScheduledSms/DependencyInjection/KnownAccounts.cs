namespace ScheduledSms.DependencyInjection;

/// <summary>Accounts of one provider that are known when the app starts, and so are checked then.</summary>
/// <param name="Provider">One of <see cref="ProviderNames"/>.</param>
/// <param name="Names">Their names; the unnamed one is "". Read when the app starts, since the configuration may come late.</param>
/// <param name="Check">Makes the options of one, which checks them.</param>
/// <param name="Client">The client of one, known or not.</param>
internal sealed record KnownAccounts(
    string Provider,
    Func<IServiceProvider, IEnumerable<string>> Names,
    Action<IServiceProvider, string> Check,
    Func<IServiceProvider, string, IScheduledMessageClient> Client);
