using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ScheduledSms.Routing;

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
        services.TryAddSingleton<ScheduledMessageClientFactory>();
        services.TryAddSingleton<IScheduledMessageClientFactory>(static sp => sp.GetRequiredService<ScheduledMessageClientFactory>());
        services.TryAddSingleton(static sp => sp.GetRequiredService<ScheduledMessageClientFactory>().CreateClientForAccount(Options.DefaultName));
        services.TryAddKeyedSingleton(KeyedService.AnyKey, static (sp, account) => sp.GetRequiredService<ScheduledMessageClientFactory>().CreateClientForAccount(account as string ?? Options.DefaultName));
    }

    /// <summary>Binds the templates and routes in the configuration.</summary>
    public static void AddConfigured(IServiceCollection services, Func<IServiceProvider, ScheduledSmsSettings> settings) =>
        services.AddOptions<ScheduledSmsOptions>().Configure<IServiceProvider>((options, sp) =>
        {
            settings(sp).RejectUnknownKeys<ScheduledSmsOptions>(Options.DefaultName);
            SettingsBinding.Bind(settings(sp).Root, account: null, options, static (section, options) => section.Bind(options));
        });
}
