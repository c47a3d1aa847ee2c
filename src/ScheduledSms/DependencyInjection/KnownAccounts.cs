namespace ScheduledSms.DependencyInjection;

/// <summary>Accounts that are known when the app starts, and so are checked then.</summary>
/// <param name="Check">Makes the options of each, which checks them.</param>
/// <param name="Names">Their names; the unnamed one is "". Read when the app starts, since the configuration may come late.</param>
internal sealed record KnownAccounts(Func<IServiceProvider, IEnumerable<string>> Names, Action<IServiceProvider, string> Check);
