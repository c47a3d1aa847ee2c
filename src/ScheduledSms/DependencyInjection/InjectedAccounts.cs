using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using ScheduledSms.Diagnostics;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;

namespace ScheduledSms.DependencyInjection;

/// <summary>
/// The accounts that the app's classes ask for with <see cref="FromKeyedServicesAttribute"/>. The container would give null for a name that no account has, to
/// be found when the first message is sent.
/// </summary>
internal sealed class InjectedAccounts(IServiceCollection services)
{
    /// <summary>Returns an error for each that is not registered.</summary>
    public IEnumerable<string> FindMissing(RegisteredAccounts registered) =>
        from service in services
        from parameter in ClientsOf(service)
        let key = parameter.GetCustomAttribute<FromKeyedServicesAttribute>()?.Key
        where key is not null && !IsRegistered(key, parameter.ParameterType, registered)
        select $"{parameter.Member.DeclaringType!.Name} asks for {parameter.ParameterType.Name} by {Describe(key)} {registered.Describe(ProviderOf(parameter.ParameterType))}";

    private static string Describe(object key) => key is string name
        ? $"'{Redaction.Printable(name)}', which is no account."
        : $"a key of type {key.GetType().Name}; the key of an account is a string, its name.";

    private static List<ParameterInfo> ClientsOf(ServiceDescriptor service)
    {
        var constructors = (service.IsKeyedService ? service.KeyedImplementationType?.GetConstructors() : service.ImplementationType?.GetConstructors()) ?? [];
        try
        {
            return [.. constructors.SelectMany(static constructor => constructor.GetParameters()).Where(static parameter => !parameter.HasDefaultValue && IsClient(parameter.ParameterType))];
        }
        catch (Exception missing) when (missing is TypeLoadException or IOException or BadImageFormatException)
        {
            return []; // It takes a type whose assembly is not there: nothing of ours, and no reason not to start.
        }
    }

    private static bool IsRegistered(object key, Type client, RegisteredAccounts registered) =>
        key is string && registered.FindByKey(key, ProviderOf(client)) is not null;

    private static bool IsClient(Type type) => type == typeof(IScheduledMessageClient) || ProviderOf(type) is not null;

    /// <summary>By name, so that an app that uses one provider can trim the other.</summary>
    private static string? ProviderOf(Type client) => client.FullName switch
    {
        "ScheduledSms.Jsms." + nameof(JsmsScheduleClient) => ProviderNames.Jsms,
        "ScheduledSms.Solapi." + nameof(SolapiGroupScheduleClient) => ProviderNames.Solapi,
        _ => null,
    };
}
