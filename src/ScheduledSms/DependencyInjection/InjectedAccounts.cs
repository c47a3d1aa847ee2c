using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using ScheduledSms.Routing;
using ScheduledSms.Text;

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
        from parameter in ClientsOf(service, registered)
        let key = parameter.GetCustomAttribute<FromKeyedServicesAttribute>()?.Key
        where key is not null && !IsRegistered(key, parameter.ParameterType, registered)
        select $"{parameter.Member.DeclaringType!.Name} asks for {parameter.ParameterType.Name} by {Describe(key)} {registered.Describe(ProviderOf(parameter.ParameterType, registered))}";

    private static string Describe(object key) => key is string name
        ? $"'{Redaction.Printable(name)}', which is no account."
        : $"a key of type {key.GetType().Name}; the key of an account is a string, its name.";

    private static List<ParameterInfo> ClientsOf(ServiceDescriptor service, RegisteredAccounts registered)
    {
        var constructors = (service.IsKeyedService ? service.KeyedImplementationType?.GetConstructors() : service.ImplementationType?.GetConstructors()) ?? [];
        try
        {
            return [.. constructors.SelectMany(static constructor => constructor.GetParameters()).Where(parameter => !parameter.HasDefaultValue && IsClient(parameter.ParameterType, registered))];
        }
        catch (Exception missing) when (missing is TypeLoadException or IOException or BadImageFormatException)
        {
            return []; // It takes a type whose assembly is not there: nothing of ours, and no reason not to start.
        }
    }

    private static bool IsRegistered(object key, Type client, RegisteredAccounts registered) =>
        key is string && registered.FindByKey(key, ProviderOf(client, registered)) is not null;

    /// <summary>The common interface, or a client of this library or of a registered provider: a class of the app's own that implements it is the app's affair.</summary>
    private static bool IsClient(Type type, RegisteredAccounts registered) =>
        type == typeof(IScheduledMessageClient) || (typeof(IScheduledMessageClient).IsAssignableFrom(type) && (type.Assembly == typeof(IScheduledMessageClient).Assembly || registered.ProviderOf(type) is not null));

    /// <summary>Null for the common interface; a provider that is not registered has no accounts, by whatever name.</summary>
    private static string? ProviderOf(Type client, RegisteredAccounts registered) =>
        client == typeof(IScheduledMessageClient) ? null : registered.ProviderOf(client) ?? client.Name;
}
