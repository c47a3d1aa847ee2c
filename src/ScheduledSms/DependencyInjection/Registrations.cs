using Microsoft.Extensions.Configuration;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;

namespace ScheduledSms.DependencyInjection;

/// <summary>How each provider is registered.</summary>
internal static class Registrations
{
    public static readonly ProviderRegistration<JsmsScheduleClient, JsmsOptions> Jsms = new(
        JsmsProvider.Instance,
        static connection => new JsmsScheduleClient(connection),
        static (section, options) => section.Bind(options));

    public static readonly ProviderRegistration<SolapiGroupScheduleClient, SolapiOptions> Solapi = new(
        SolapiProvider.Instance,
        static connection => new SolapiGroupScheduleClient(connection),
        static (section, options) => section.Bind(options));
}
