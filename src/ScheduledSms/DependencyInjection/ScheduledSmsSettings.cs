using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace ScheduledSms.DependencyInjection;

/// <summary>The section <c>ScheduledSms</c> of the app's configuration.</summary>
internal sealed class ScheduledSmsSettings(IConfigurationSection root)
{
    /// <summary>The section itself.</summary>
    public IConfigurationSection Root => root;

    /// <summary>Takes the section itself, or a whole configuration that contains it.</summary>
    public static ScheduledSmsSettings From(IConfiguration configuration) =>
        new(configuration is IConfigurationSection section ? section : configuration.GetSection(SettingPath.Root));

    public IConfigurationSection Provider(string sectionName) => root.GetSection(sectionName);

    public IConfigurationSection Account(string sectionName, string? account) => string.IsNullOrEmpty(account)
        ? Provider(sectionName)
        : Provider(sectionName).GetSection(SettingPath.Accounts).GetSection(account);

    /// <summary>The accounts in the configuration; the unnamed one is "".</summary>
    public IEnumerable<string> Accounts(string sectionName)
    {
        var provider = Provider(sectionName);
        var own = provider.GetChildren().Any(static child => !IsNamed(child, SettingPath.Accounts) && !IsNamed(child, SettingPath.Transport));
        return (own ? [Options.DefaultName] : Enumerable.Empty<string>())
            .Concat(provider.GetSection(SettingPath.Accounts).GetChildren().Select(static account => account.Key));
    }

    /// <summary>Rejects a configuration with unknown keys.</summary>
    public void RejectUnknownKeys<TOptions>(string? account)
    {
        if (SettingsTree.FindUnknown(root) is { Count: > 0 } failures)
            throw new OptionsValidationException(account ?? Options.DefaultName, typeof(TOptions), failures);
    }

    private static bool IsNamed(IConfigurationSection section, string name) => string.Equals(section.Key, name, StringComparison.OrdinalIgnoreCase);
}
