using Microsoft.Extensions.Configuration;
using ScheduledSms;
using ScheduledSms.DependencyInjection;
using ScheduledSms.Http;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the clients of ScheduledSms.</summary>
public static class ScheduledSmsServiceCollectionExtensions
{
    /// <summary>Registers everything in the section <c>ScheduledSms</c> of the app's configuration: the providers, and their named accounts as keyed services.</summary>
    /// <remarks>
    /// The settings are validated when the app starts; an unknown key, or a value where a section belongs, is an error that names its full path. Reloads are
    /// applied. A second call, such as a module's beside the app's, changes nothing.
    /// </remarks>
    /// <param name="services">The service collection.</param>
    /// <returns>A builder, to add handlers and further accounts.</returns>
    public static ScheduledSmsBuilder AddScheduledSms(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        return AddConfigured(services, given: null, Registrations.All);
    }

    /// <summary>Registers everything in the given configuration.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="configuration">The section itself, or a whole configuration that has a section <c>ScheduledSms</c>.</param>
    /// <returns>A builder, to add handlers and further accounts.</returns>
    public static ScheduledSmsBuilder AddScheduledSms(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        return AddConfigured(services, configuration, Registrations.All);
    }

    /// <summary>Registers the providers and accounts that code adds.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="configure">Adds them: <c>sms.AddJsms(…)</c>, <c>sms.AddSolapi(…)</c>.</param>
    /// <returns>A builder, to add further accounts.</returns>
    public static ScheduledSmsBuilder AddScheduledSms(this IServiceCollection services, Action<ScheduledSmsBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        var builder = new ScheduledSmsBuilder(services);
        configure(builder);
        return builder;
    }

    /// <summary>Registers what the configuration has of these providers. A module and the app may both register the same settings.</summary>
    internal static ScheduledSmsBuilder AddConfigured(IServiceCollection services, IConfiguration? given, IReadOnlyList<IProviderRegistration> registrations)
    {
        if (!SettingsSource.IsRegistered(services, given))
        {
            IReadOnlyList<IProvider> providers = [.. registrations.Select(static registration => registration.Provider)];
            var tree = SettingsTree.Of(providers);
            var source = new SettingsSource(given, tree);
            services.AddSingleton(source);
            SharedRegistration.AddConfigured(services, source, tree, providers);
            foreach (var registration in registrations)
                registration.AddConfigured(services, source, providers);
        }

        return new ScheduledSmsBuilder(services);
    }
}
