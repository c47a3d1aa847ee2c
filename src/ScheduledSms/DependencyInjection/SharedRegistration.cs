using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ScheduledSms.Http;
using ScheduledSms.Routing;
using ScheduledSms.Validation;

namespace ScheduledSms.DependencyInjection;

/// <summary>Registers what all providers share. Calling it twice registers once.</summary>
internal static class SharedRegistration
{
    public static void AddTo(IServiceCollection services)
    {
        services.AddOptions<ScheduledSmsOptions>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ScheduledSmsOptions>, ScheduledSmsOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TransportOptions>, TransportOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, StartupCheck>());
        services.TryAddSingleton(new InjectedAccounts(services));
        services.TryAddSingleton<RegisteredAccounts>();
        services.TryAddSingleton<ScheduledMessageClientFactory>();
        services.TryAddSingleton<IScheduledMessageClientFactory>(static sp => sp.GetRequiredService<ScheduledMessageClientFactory>());
        services.TryAddSingleton(static sp => sp.GetRequiredService<ScheduledMessageClientFactory>().CreateClientForAccount(Options.DefaultName));
        services.TryAddKeyedSingleton(KeyedService.AnyKey, static (sp, key) => sp.GetRequiredService<RegisteredAccounts>().FindByKey(key, provider: null) is { } account
            ? sp.GetRequiredService<ScheduledMessageClientFactory>().CreateClientForAccount(account)
            : null!); // As for a service that is not there.
    }

    /// <summary>Binds the templates and routes in the configuration.</summary>
    public static void AddConfigured(IServiceCollection services, SettingsSource source, SettingShape tree, IReadOnlyList<IProvider> providers)
    {
        services.TryAddSingleton(sp => ScheduledSmsSettings.From(sp.GetRequiredService<IConfiguration>(), tree));
        services.AddOptions<ScheduledSmsOptions>().Configure<IServiceProvider>((options, sp) =>
        {
            var settings = source.Settings(sp);
            settings.RejectWhatIsNotRead<ScheduledSmsOptions>(Options.DefaultName);
            SettingsBinding.RemoveDeclared(settings.Shared, options.Templates);
            SettingsBinding.Bind(settings.Shared, account: null, options, static (section, options) => section.Bind(options));
            SettingsBinding.BindForms(settings.Shared, options.Templates, providers);
        });
    }
}

/// <summary>Adds the shared templates to every account, except those it declares itself.</summary>
internal sealed class SharedTemplates<TOptions>(IOptionsFactory<ScheduledSmsOptions> shared) : IPostConfigureOptions<TOptions>
    where TOptions : ProviderOptions
{
    public void PostConfigure(string? name, TOptions options)
    {
        foreach (var (template, declared) in shared.Create(Options.DefaultName).Templates)
            options.Templates.TryAdd(template, declared);
    }
}
