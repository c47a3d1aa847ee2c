using ScheduledSms.Http;
using ScheduledSms.Validation;

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

    /// <summary>Of the section <c>ScheduledSms</c> with these providers.</summary>
    public static SettingShape Of(IReadOnlyList<IProvider> providers)
    {
        var templates = SettingShape.Named(SettingShape.Section(
        [
            new(nameof(MessageTemplate.Parameters), SettingShape.List),
            .. providers.Select(static provider => KeyValuePair.Create(SettingPath.SectionOf(provider.Name), provider.TemplateForm)),
        ]));
        return SettingShape.Section(
            [
                new(SettingPath.Templates, templates),
                new(SettingPath.Routes, SettingShape.Named(SettingShape.Value)),
                .. providers.Select(provider => KeyValuePair.Create(SettingPath.SectionOf(provider.Name), OfProvider(provider, templates))),
            ]).Alone();
    }

    private static SettingShape OfProvider(IProvider provider, SettingShape templates)
    {
        KeyValuePair<string, SettingShape>[] own =
            [.. CommonSettings.Concat(provider.Settings).Select(static name => KeyValuePair.Create(name, OfAccount(name))), new(SettingPath.Templates, templates)];
        return SettingShape.Section(
            [
                .. own,
                new(SettingPath.Accounts, SettingShape.Named(SettingShape.Section(own).Alone())),
                new(SettingPath.Transport, SettingShape.Values(TransportSettings).Alone()),
            ]).Alone();
    }

    private static SettingShape OfAccount(string name) => name switch
    {
        nameof(ProviderOptions.OnlyTo) => SettingShape.NonEmptyList,
        nameof(ProviderOptions.RateLimit) => SettingShape.Values(nameof(RateLimitOptions.Window), nameof(RateLimitOptions.ReadLimit), nameof(RateLimitOptions.WriteLimit)),
        _ => SettingShape.Value,
    };
}
