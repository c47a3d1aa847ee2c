using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ScheduledSms.Validation;

namespace ScheduledSms.DependencyInjection;

/// <summary>Where the settings come from: a configuration that was given, or the app's, which is known once the container is built.</summary>
/// <param name="given">The one that was given, or null for the app's.</param>
/// <param name="tree">The settings that there are.</param>
internal sealed class SettingsSource(IConfiguration? given, SettingShape tree)
{
    private readonly ScheduledSmsSettings? _given = given is null ? null : ScheduledSmsSettings.From(given, tree);

    public ScheduledSmsSettings Settings(IServiceProvider services) => _given ?? services.GetRequiredService<ScheduledSmsSettings>();

    /// <summary>True for the source that an earlier call has registered.</summary>
    public static bool IsRegistered(IServiceCollection services, IConfiguration? given) =>
        services.Any(service => service is { IsKeyedService: false, ImplementationInstance: SettingsSource source } && ReferenceEquals(source.Given, given));

    private IConfiguration? Given { get; } = given;
}
