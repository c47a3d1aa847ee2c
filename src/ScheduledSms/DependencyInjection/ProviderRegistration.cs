using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ScheduledSms.Diagnostics;
using ScheduledSms.Http;
using ScheduledSms.Http.Transport;
using ScheduledSms.Routing;
using ScheduledSms.Validation;

namespace ScheduledSms.DependencyInjection;

/// <summary>Registers one provider: its client, unnamed and by account, its options and its HttpClient. Calling it twice registers once.</summary>
internal sealed class ProviderRegistration<TClient, TOptions>(
    IProvider<TOptions> provider,
    Func<ProviderConnection<TOptions>, TClient> createClient,
    Action<IConfiguration, TOptions> bindOptions)
    : IProviderRegistration
    where TClient : class, IScheduledMessageClient, IDisposable
    where TOptions : ProviderOptions, new()
{
    private readonly string _section = SettingPath.SectionOf(provider.Name);

    public IProvider Provider => provider;

    public string HttpClientName => "ScheduledSms." + _section;

    /// <summary>Registers an account that code configures.</summary>
    public IHttpClientBuilder AddAccount(IServiceCollection services, string account, Action<TOptions>? configure)
    {
        if (configure is not null)
            services.Configure(account, configure);
        Add(services, _ => [account]);
        return AddClients(services);
    }

    /// <inheritdoc/>
    public IHttpClientBuilder AddConfigured(IServiceCollection services, SettingsSource source, IReadOnlyList<IProvider> providers)
    {
        services.AddSingleton<IConfigureOptions<TOptions>>(sp => Bind(sp, source, providers));
        services.AddSingleton<IOptionsChangeTokenSource<TOptions>>(sp => Bind(sp, source, providers));
        Add(services, sp => source.Settings(sp).Accounts(_section));
        services.AddOptions<TransportOptions>(provider.Name)
            .Configure<IServiceProvider>((options, sp) => SettingsBinding.Bind(
                source.Settings(sp).Transport(_section), provider.Name, options, static (section, options) => section.Bind(options)));
        return AddClients(services);
    }

    private void Add(IServiceCollection services, Func<IServiceProvider, IReadOnlyList<string>> names) =>
        services.AddSingleton(new KnownAccounts(provider.Name, typeof(TClient), names, Check, CheckTransport, FindClient));

    private BoundOptions<TOptions> Bind(IServiceProvider services, SettingsSource source, IReadOnlyList<IProvider> providers) => new(source.Settings(services), _section, providers, bindOptions);

    private IHttpClientBuilder AddClients(IServiceCollection services)
    {
        var http = services.AddHttpClient(HttpClientName);
        if (services.Any(static service => service.ServiceType == typeof(AccountClients<TClient>)))
            return http;

        services.AddOptions<TOptions>();
        services.TryAddTransient<IOptionsFactory<TOptions>, AccountOptionsFactory<TOptions>>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton(provider.Validator));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<TOptions>, SharedTemplates<TOptions>>());
        SharedRegistration.AddTo(services);
        services.AddSingleton(sp => new AccountClients<TClient>(account => createClient(Connect(sp, account))));
        services.TryAddSingleton(static sp => sp.GetRequiredService<AccountClients<TClient>>().Get(Options.DefaultName));
        services.TryAddKeyedSingleton(KeyedService.AnyKey, (sp, key) => sp.GetRequiredService<RegisteredAccounts>().FindByKey(key, provider.Name) is { } account
            ? sp.GetRequiredService<AccountClients<TClient>>().Get(account)
            : null!); // As for a service that is not there.

        return http
            .RemoveAllLoggers() // They log the path of every request.
            .RedactLoggedHeaders(static _ => true) // For an app that adds them again: one header contains the key.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan) // The clients are singletons; the connections' own lifetime handles DNS changes.
            .ConfigureHttpClient(static http => http.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(sp => TransportFactory.CreateHandler(sp.GetRequiredService<IOptionsMonitor<TransportOptions>>().Get(provider.Name)));
    }

    private ProviderConnection<TOptions> Connect(IServiceProvider services, string asked)
    {
        var account = services.GetRequiredService<RegisteredAccounts>().Find(provider.Name, asked) ?? asked;
        var factory = services.GetRequiredService<IOptionsFactory<TOptions>>();
        var logger = ShieldedLogger.Create(services.GetService<ILoggerFactory>());
        var connection = new ProviderConnection<TOptions>(
            provider,
            account.Length == 0 ? null : account,
            (TOptions)factory.Create(account).Copy(),
            services.CreateGuardedHttpClient(HttpClientName),
            services.GetService<TimeProvider>(),
            logger);
        connection.Keep(ReloadingOptions.Follow(connection, account, factory, services.GetServices<IOptionsChangeTokenSource<TOptions>>(), logger));
        return connection;
    }

    /// <summary>An app may have put a client of its own in the place of ours.</summary>
    private static IScheduledMessageClient FindClient(IServiceProvider services, string account) => account.Length == 0
        ? services.GetRequiredService<TClient>()
        : services.GetKeyedService<TClient>(account) ?? services.GetRequiredService<AccountClients<TClient>>().Get(account);

    private static void Check(IServiceProvider services, string account) => services.GetRequiredService<IOptionsFactory<TOptions>>().Create(account);

    private void CheckTransport(IServiceProvider services)
    {
        services.GetRequiredService<IOptionsMonitor<TransportOptions>>().Get(provider.Name);
        services.CreateGuardedHttpClient(HttpClientName).Dispose();
    }
}

/// <inheritdoc cref="ProviderRegistration{TClient, TOptions}"/>
internal interface IProviderRegistration
{
    IProvider Provider { get; }

    /// <summary>Registers all accounts in the configuration, once it is available.</summary>
    IHttpClientBuilder AddConfigured(IServiceCollection services, SettingsSource source, IReadOnlyList<IProvider> providers);
}
