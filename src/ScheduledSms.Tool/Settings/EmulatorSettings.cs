using Microsoft.Extensions.Configuration;
using ScheduledSms.Emulator;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;

namespace ScheduledSms.Tool.Settings;

/// <summary>Points the settings at <c>--base-address</c>, and gives accounts without keys those that every emulator knows.</summary>
internal static class EmulatorSettings
{
    private const string JsmsVersion = "v1/";

    public static IConfiguration Apply(IConfigurationRoot settings, SettingsOptions options)
    {
        if (options.BaseAddress is not { } address)
            return settings;

        string[] configured = [.. SettingNames.Providers.Where(provider => settings.GetSection(SettingNames.SectionOf(provider)).Exists())];
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var provider in configured.Length == 0 ? SettingNames.Providers : options.Provider is { } asked ? configured.Union([asked], StringComparer.Ordinal) : configured)
            Point(settings.GetSection(SettingNames.SectionOf(provider)), provider, address, values);
        return new ConfigurationBuilder().AddConfiguration(settings).AddInMemoryCollection(values).Build();
    }

    /// <summary>Where a provider's accounts are on this machine, or null: nobody but an emulator is a provider here.</summary>
    public static Uri? FindEmulator(IConfiguration settings, string provider)
    {
        var section = settings.GetSection(SettingNames.SectionOf(provider));
        return section.GetSection(SettingNames.Accounts).GetChildren().Prepend(section)
            .Select(static account => Uri.TryCreate(account[nameof(ProviderOptions.BaseAddress)], UriKind.Absolute, out var address) ? address : null)
            .FirstOrDefault(static address => address is { IsLoopback: true, Scheme: "http" or "https" });
    }

    private static void Point(IConfigurationSection section, string provider, Uri address, Dictionary<string, string?> values)
    {
        var own = AddressOf(provider, address);
        var accounts = section.GetSection(SettingNames.Accounts).GetChildren().ToList();
        values[ConfigurationPath.Combine(section.Path, nameof(ProviderOptions.BaseAddress))] = own;
        foreach (var account in accounts.Where(static account => account[nameof(ProviderOptions.BaseAddress)] is not null))
            values[ConfigurationPath.Combine(account.Path, nameof(ProviderOptions.BaseAddress))] = own;

        // Named accounts alone do not make an unnamed one.
        if (address.IsLoopback)
        {
            foreach (var account in accounts.Count == 0 ? [section] : accounts)
                AddKeys(account, provider, values);
        }
    }

    /// <summary>JSMS's addresses end in its version; whoever gives it along means the same emulator.</summary>
    private static string AddressOf(string provider, Uri address)
    {
        var origin = address.AbsoluteUri.EndsWith('/') ? address.AbsoluteUri : address.AbsoluteUri + "/";
        if (origin.EndsWith("/" + JsmsVersion, StringComparison.Ordinal))
            origin = origin[..^JsmsVersion.Length];
        return provider is ProviderNames.Jsms ? origin + JsmsVersion : origin;
    }

    private static void AddKeys(IConfigurationSection account, string provider, Dictionary<string, string?> values)
    {
        var ((key, developmentKey), (secret, developmentSecret)) = provider is ProviderNames.Jsms
            ? ((nameof(JsmsOptions.AppKey), DevelopmentKeys.JsmsAppKey), (nameof(JsmsOptions.MasterSecret), DevelopmentKeys.JsmsMasterSecret))
            : ((nameof(SolapiOptions.ApiKey), DevelopmentKeys.SolapiApiKey), (nameof(SolapiOptions.ApiSecret), DevelopmentKeys.SolapiApiSecret));
        if (!IsMissing(account[key]))
            return;
        values[ConfigurationPath.Combine(account.Path, key)] = developmentKey;
        values[ConfigurationPath.Combine(account.Path, secret)] = developmentSecret;
    }

    /// <summary>A placeholder, such as … or &lt;your key&gt;, is no key either.</summary>
    private static bool IsMissing(string? key) => string.IsNullOrWhiteSpace(key) || key[0] is '…' or '<';
}
