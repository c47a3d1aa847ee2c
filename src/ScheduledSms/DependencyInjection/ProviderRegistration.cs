using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ScheduledSms.Http;

namespace ScheduledSms.DependencyInjection;

/// <summary>Registers one provider: its client, unnamed and by account, its options and its HttpClient. Calling it twice registers once.</summary>
internal sealed class ProviderRegistration<TClient, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
    IProvider<TOptions> provider,
    Func<ProviderConnection<TOptions>, TClient> createClient,
    Action<IConfiguration, TOptions> bindOptions)
    where TClient : class, IScheduledMessageClient
    where TOptions : ProviderOptions
{
    public string HttpClientName => "ScheduledSms." + provider.SectionName;

    /// <summary>Registers an account that code configures.</summary>
    public IHttpClientBuilder AddAccount(IServiceCollection services, string account, Action<TOptions>? configure)
    {
        if (configure is not null)
            services.Configure(account, configure);
        services.AddSingleton(new KnownAccounts(provider.Name, _ => [account], Check, FindClient));
        return AddClients(services);
    }

    /// <summary>Registers all accounts in the configuration, once it is available.</summary>
    public IHttpClientBuilder AddConfigured(IServiceCollection services, Func<IServiceProvider, ScheduledSmsSettings> settings)
    {
        services.AddSingleton(sp => new BoundOptions<TOptions>(settings(sp), provider, bindOptions));
        services.AddSingleton<IConfigureOptions<TOptions>>(static sp => sp.GetRequiredService<BoundOptions<TOptions>>());
        services.AddSingleton<IOptionsChangeTokenSource<TOptions>>(static sp => sp.GetRequiredService<BoundOptions<TOptions>>());
        services.AddSingleton(new KnownAccounts(provider.Name, sp => settings(sp).Accounts(provider.SectionName), Check, FindClient));
        services.AddOptions<TransportOptions>(provider.Name)
            .Configure<IServiceProvider>((options, sp) => SettingsBinding.Bind(
                settings(sp).Provider(provider.SectionName).GetSection(SettingPath.Transport), provider.Name, options, static (section, options) => section.Bind(options)));
        return AddClients(services);
    }

    private IHttpClientBuilder AddClients(IServiceCollection services)
    {
        services.AddOptions<TOptions>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton(provider.Validator));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<TOptions>, SharedTemplates<TOptions>>());
        SharedRegistration.AddTo(services);
        services.TryAddSingleton(sp => createClient(Connect(sp, Options.DefaultName)));
        services.TryAddKeyedSingleton(KeyedService.AnyKey, (sp, account) => createClient(Connect(sp, account as string ?? Options.DefaultName)));

        return services.AddHttpClient(HttpClientName)
            .RemoveAllLoggers() // They log the path of every request.
            .RedactLoggedHeaders(static _ => true) // For an app that adds them again: one header contains the key.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan) // The clients are singletons; the connections' own lifetime handles DNS changes.
            .ConfigureHttpClient(static http => http.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(sp => Transport.CreateHandler(sp.GetRequiredService<IOptionsMonitor<TransportOptions>>().Get(provider.Name)));
    }

    private ProviderConnection<TOptions> Connect(IServiceProvider services, string account)
    {
        var factory = services.GetRequiredService<IOptionsFactory<TOptions>>();
        var logger = ProviderConnection<TOptions>.CreateLogger(services.GetService<ILoggerFactory>());
        var connection = new ProviderConnection<TOptions>(
            provider,
            account.Length == 0 ? null : account,
            factory.Create(account),
            services.CreateGuardedHttpClient(HttpClientName),
            services.GetService<TimeProvider>(),
            logger);
        connection.Keep(ReloadingOptions.Follow(connection, account, factory, services.GetServices<IOptionsChangeTokenSource<TOptions>>(), logger));
        return connection;
    }

    private static IScheduledMessageClient FindClient(IServiceProvider services, string account) =>
        account.Length == 0 ? services.GetRequiredService<TClient>() : services.GetRequiredKeyedService<TClient>(account);

    private void Check(IServiceProvider services, string account)
    {
        services.GetRequiredService<IOptionsFactory<TOptions>>().Create(account);
        services.GetRequiredService<IOptionsMonitor<TransportOptions>>().Get(provider.Name);
        services.CreateGuardedHttpClient(HttpClientName).Dispose();
    }
}
