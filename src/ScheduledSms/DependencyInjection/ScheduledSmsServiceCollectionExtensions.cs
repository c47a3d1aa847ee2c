using Microsoft.Extensions.Configuration;
using ScheduledSms;
using ScheduledSms.DependencyInjection;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the clients of ScheduledSms.</summary>
public static class ScheduledSmsServiceCollectionExtensions
{
    /// <summary>Registers everything in the section <c>ScheduledSms</c> of the app's configuration: the providers, and their named accounts as keyed services.</summary>
    /// <remarks>The settings are validated when the app starts; an unknown key is an error that names its full path. Reloads are applied.</remarks>
    /// <param name="services">The service collection.</param>
    /// <returns>A builder, to add handlers and further accounts.</returns>
    public static ScheduledSmsBuilder AddScheduledSms(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        return AddConfigured(services, static sp => ScheduledSmsSettings.From(sp.GetRequiredService<IConfiguration>()));
    }

    /// <summary>Registers everything in the given configuration.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="configuration">The section itself, or a whole configuration that has a section <c>ScheduledSms</c>.</param>
    /// <returns>A builder, to add handlers and further accounts.</returns>
    public static ScheduledSmsBuilder AddScheduledSms(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        var settings = ScheduledSmsSettings.From(configuration);
        return AddConfigured(services, _ => settings);
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

    private static ScheduledSmsBuilder AddConfigured(IServiceCollection services, Func<IServiceProvider, ScheduledSmsSettings> settings)
    {
        SharedRegistration.AddConfigured(services, settings);
        Registrations.Jsms.AddConfigured(services, settings);
        Registrations.Solapi.AddConfigured(services, settings);
        return new ScheduledSmsBuilder(services);
    }
}
