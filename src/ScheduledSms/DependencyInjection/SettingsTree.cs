using ScheduledSms.Jsms;
using ScheduledSms.Solapi;

namespace ScheduledSms.DependencyInjection;

/// <summary>The settings that exist below <c>ScheduledSms</c>, and the shape of each.</summary>
internal static class SettingsTree
{
    public static readonly string[] TransportSettings =
    [
        nameof(TransportOptions.ConnectTimeout), nameof(TransportOptions.IdleTimeout), nameof(TransportOptions.ConnectionLifetime),
        nameof(TransportOptions.MaxResponseHeadersKiB), nameof(TransportOptions.Proxy),
    ];

    public static readonly string[] CommonSettings =
    [
        nameof(ProviderOptions.BaseAddress), nameof(ProviderOptions.AllowInsecureHttp), nameof(ProviderOptions.MinimumLead),
        nameof(ProviderOptions.AttemptTimeout), nameof(ProviderOptions.TotalTimeout), nameof(ProviderOptions.MaxRetryAttempts),
        nameof(ProviderOptions.RetryDelay), nameof(ProviderOptions.MaxRetryDelay), nameof(ProviderOptions.RetryBudget),
        nameof(ProviderOptions.ExpectContinue), nameof(ProviderOptions.MaxResponseBytes), nameof(ProviderOptions.MaxResponseDepth), nameof(ProviderOptions.OnlyTo), nameof(ProviderOptions.RateLimit),
    ];

    public static readonly string[] JsmsSettings =
    [
        .. CommonSettings,
        nameof(JsmsOptions.AppKey), nameof(JsmsOptions.MasterSecret), nameof(JsmsOptions.DeveloperKey), nameof(JsmsOptions.DeveloperSecret),
        nameof(JsmsOptions.SendTimeOffset),
    ];

    public static readonly string[] SolapiSettings =
    [
        .. CommonSettings,
        nameof(SolapiOptions.ApiKey), nameof(SolapiOptions.ApiSecret), nameof(SolapiOptions.From), nameof(SolapiOptions.RejectTextOutsideEucKr),
    ];

    /// <summary>Of the section <c>ScheduledSms</c>.</summary>
    public static readonly SettingShape Root = CreateRoot();

    private static SettingShape CreateRoot()
    {
        var templates = SettingShape.Named(SettingShape.Section(
        [
            new(nameof(MessageTemplate.Parameters), SettingShape.List),
            new(nameof(MessageTemplate.Jsms), SettingShape.Section(Values(nameof(JsmsTemplateOptions.TemplateId), nameof(JsmsTemplateOptions.SignatureId)))),
            new(nameof(MessageTemplate.Solapi), SettingShape.Section(
            [
                .. Values(nameof(SolapiTemplateOptions.Text), nameof(SolapiTemplateOptions.From), nameof(SolapiTemplateOptions.Subject)),
                new(nameof(SolapiTemplateOptions.Alimtalk), SettingShape.Section(Values(nameof(SolapiAlimtalkOptions.ChannelId), nameof(SolapiAlimtalkOptions.TemplateId), nameof(SolapiAlimtalkOptions.DisableSms)))),
            ])),
        ]));
        return SettingShape.Section(
            [
                new(SettingPath.Templates, templates),
                new(SettingPath.Routes, SettingShape.Named(SettingShape.Value)),
                new(SettingPath.Jsms, Provider(JsmsSettings, templates)),
                new(SettingPath.Solapi, Provider(SolapiSettings, templates)),
            ],
            isBoundAlone: true);
    }

    private static SettingShape Provider(string[] settings, SettingShape templates)
    {
        KeyValuePair<string, SettingShape>[] own = [.. settings.Select(static name => KeyValuePair.Create(name, OfAccount(name))), new(SettingPath.Templates, templates)];
        return SettingShape.Section(
            [
                .. own,
                new(SettingPath.Accounts, SettingShape.Named(SettingShape.Section(own, isBoundAlone: true))),
                new(SettingPath.Transport, SettingShape.Section(Values(TransportSettings), isBoundAlone: true)),
            ],
            isBoundAlone: true);
    }

    private static SettingShape OfAccount(string name) => name switch
    {
        nameof(ProviderOptions.OnlyTo) => SettingShape.NonEmptyList,
        nameof(ProviderOptions.RateLimit) => SettingShape.Section(Values(nameof(RateLimitOptions.Window), nameof(RateLimitOptions.ReadLimit), nameof(RateLimitOptions.WriteLimit))),
        _ => SettingShape.Value,
    };

    private static IEnumerable<KeyValuePair<string, SettingShape>> Values(params string[] names) => names.Select(static name => KeyValuePair.Create(name, SettingShape.Value));
}
