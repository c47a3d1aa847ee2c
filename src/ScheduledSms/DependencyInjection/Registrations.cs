using Microsoft.Extensions.Configuration;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;

namespace ScheduledSms.DependencyInjection;

/// <summary>The registration of each provider. Created on demand, so that an app that uses only one can trim the other.</summary>
internal static class Registrations
{
    /// <summary>Every provider of this library.</summary>
    public static IReadOnlyList<IProviderRegistration> All => [Jsms, Solapi];

    public static ProviderRegistration<JsmsScheduleClient, JsmsOptions> Jsms => new(
        JsmsProvider.Instance,
        static connection => new JsmsScheduleClient(connection),
        static (section, options) => section.Bind(options));

    public static ProviderRegistration<SolapiGroupScheduleClient, SolapiOptions> Solapi => new(
        SolapiProvider.Instance,
        static connection => new SolapiGroupScheduleClient(connection),
        static (section, options) => section.Bind(options));
}
