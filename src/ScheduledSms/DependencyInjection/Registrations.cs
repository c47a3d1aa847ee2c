using Microsoft.Extensions.Configuration;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;

namespace ScheduledSms.DependencyInjection;

/// <summary>How each provider is registered. Made when asked for, so that an app that uses one of them can be trimmed of the other.</summary>
internal static class Registrations
{
    public static ProviderRegistration<JsmsScheduleClient, JsmsOptions> Jsms => new(
        JsmsProvider.Instance,
        static connection => new JsmsScheduleClient(connection),
        static (section, options) => section.Bind(options));

    public static ProviderRegistration<SolapiGroupScheduleClient, SolapiOptions> Solapi => new(
        SolapiProvider.Instance,
        static connection => new SolapiGroupScheduleClient(connection),
        static (section, options) => section.Bind(options));
}
