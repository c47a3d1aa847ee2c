using Microsoft.Extensions.Configuration;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;

namespace ScheduledSms.DependencyInjection;

/// <summary>The settings that exist below <c>ScheduledSms</c>. An unknown key is an error: it is a typo whose setting would silently keep its default.</summary>
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

    private static readonly string[] RateLimitSettings = [nameof(RateLimitOptions.Window), nameof(RateLimitOptions.ReadLimit), nameof(RateLimitOptions.WriteLimit)];

    private static readonly string[] TemplateSettings = [nameof(MessageTemplate.Parameters), nameof(MessageTemplate.Jsms), nameof(MessageTemplate.Solapi)];

    private static readonly string[] JsmsTemplateSettings = [nameof(JsmsTemplateOptions.TemplateId), nameof(JsmsTemplateOptions.SignatureId)];

    private static readonly string[] SolapiTemplateSettings =
        [nameof(SolapiTemplateOptions.Text), nameof(SolapiTemplateOptions.From), nameof(SolapiTemplateOptions.Subject), nameof(SolapiTemplateOptions.Alimtalk)];

    private static readonly string[] AlimtalkSettings = [nameof(SolapiAlimtalkOptions.ChannelId), nameof(SolapiAlimtalkOptions.TemplateId), nameof(SolapiAlimtalkOptions.DisableSms)];

    /// <summary>Returns the errors in the keys, each with its full path.</summary>
    public static List<string> FindUnknown(IConfiguration root)
    {
        List<string> failures = [];
        AddUnknownOfTemplates(root, failures);
        foreach (var provider in root.GetChildren().Where(static child => !Is(child.Key, SettingPath.Templates) && !Is(child.Key, SettingPath.Routes)))
        {
            if (SettingsOf(provider.Key) is not { } settings)
            {
                failures.Add($"{provider.Path} is no provider. There are: {JsmsProvider.Instance.SectionName}, {SolapiProvider.Instance.SectionName}.");
                continue;
            }

            AddUnknown(provider, [.. settings, SettingPath.Accounts, SettingPath.Transport, SettingPath.Templates], failures);
            AddUnknownOfTemplates(provider, failures);
            AddUnknown(provider.GetSection(nameof(ProviderOptions.RateLimit)), RateLimitSettings, failures);
            AddUnknown(provider.GetSection(SettingPath.Transport), TransportSettings, failures);
            foreach (var account in provider.GetSection(SettingPath.Accounts).GetChildren())
            {
                AddUnknown(account, [.. settings, SettingPath.Templates], failures);
                AddUnknownOfTemplates(account, failures);
                AddUnknown(account.GetSection(nameof(ProviderOptions.RateLimit)), RateLimitSettings, failures);
            }
        }

        return failures;
    }

    private static void AddUnknownOfTemplates(IConfiguration owner, List<string> failures)
    {
        foreach (var template in owner.GetSection(SettingPath.Templates).GetChildren())
        {
            AddUnknown(template, TemplateSettings, failures);
            AddUnknown(template.GetSection(nameof(MessageTemplate.Jsms)), JsmsTemplateSettings, failures);
            AddUnknown(template.GetSection(nameof(MessageTemplate.Solapi)), SolapiTemplateSettings, failures);
            AddUnknown(template.GetSection(nameof(MessageTemplate.Solapi)).GetSection(nameof(SolapiTemplateOptions.Alimtalk)), AlimtalkSettings, failures);
        }
    }

    private static string[]? SettingsOf(string provider) =>
        Is(provider, JsmsProvider.Instance.SectionName) ? JsmsSettings
        : Is(provider, SolapiProvider.Instance.SectionName) ? SolapiSettings
        : null;

    private static void AddUnknown(IConfiguration section, string[] known, List<string> failures) =>
        failures.AddRange(section.GetChildren()
            .Where(child => !known.Any(name => Is(child.Key, name)))
            .Select(child => $"{child.Path} is no setting. There are: {string.Join(", ", known)}."));

    private static bool Is(string key, string name) => string.Equals(key, name, StringComparison.OrdinalIgnoreCase);
}
