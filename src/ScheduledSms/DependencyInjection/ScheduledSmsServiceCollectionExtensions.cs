using Microsoft.Extensions.Configuration;
using ScheduledSms;
using ScheduledSms.DependencyInjection;

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
        return AddConfigured(services, given: null);
    }

    /// <summary>Registers everything in the given configuration.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="configuration">The section itself, or a whole configuration that has a section <c>ScheduledSms</c>.</param>
    /// <returns>A builder, to add handlers and further accounts.</returns>
    public static ScheduledSmsBuilder AddScheduledSms(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        return AddConfigured(services, configuration);
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

    /// <summary>A module and the app may both register the same settings.</summary>
    private static ScheduledSmsBuilder AddConfigured(IServiceCollection services, IConfiguration? given)
    {
        if (!SettingsSource.IsRegistered(services, given))
        {
            var source = new SettingsSource(given);
            services.AddSingleton(source);
            SharedRegistration.AddConfigured(services, source);
            Registrations.Jsms.AddConfigured(services, source);
            Registrations.Solapi.AddConfigured(services, source);
        }

        return new ScheduledSmsBuilder(services);
    }
}
