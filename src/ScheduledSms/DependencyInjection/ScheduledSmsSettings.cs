using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using ScheduledSms.Validation;

namespace ScheduledSms.DependencyInjection;

/// <summary>The section <c>ScheduledSms</c> of a configuration. It is walked once, and again after a reload, however many accounts it has.</summary>
internal sealed class ScheduledSmsSettings(IConfigurationSection root, SettingShape tree)
{
    private volatile Snapshot? _snapshot;

    /// <summary>Takes the section itself, or a whole configuration that contains it.</summary>
    public static ScheduledSmsSettings From(IConfiguration configuration, SettingShape tree) =>
        new(configuration is IConfigurationSection section ? section : configuration.GetSection(SettingPath.Root), tree);

    public IChangeToken GetReloadToken() => root.GetReloadToken();

    /// <summary>Templates and routes, which all accounts share.</summary>
    public IConfigurationSection Shared => Current.Settings.Section(root.Path);

    public IConfigurationSection Transport(string sectionName) => Current.Settings.Section(Path(sectionName, SettingPath.Transport));

    /// <summary>An account's own settings; the unnamed account is null or "".</summary>
    public IConfigurationSection Account(string sectionName, string? account) => Current.Settings.Section(string.IsNullOrEmpty(account)
        ? Path(sectionName)
        : Path(sectionName, SettingPath.Accounts, account));

    /// <summary>The accounts in the configuration; the unnamed one is "".</summary>
    public IReadOnlyList<string> Accounts(string sectionName) => Current.Accounts(root, sectionName);

    /// <summary>Rejects a configuration with anything in it that would be dropped.</summary>
    /// <exception cref="OptionsValidationException">It has; each is named by its path.</exception>
    public void RejectWhatIsNotRead<TOptions>(string? account)
    {
        if (Current.Settings.Failures is { Count: > 0 } failures)
            throw new OptionsValidationException(account ?? Options.DefaultName, typeof(TOptions), failures);
    }

    private Snapshot Current => _snapshot is { IsCurrent: true } current ? current : _snapshot = Snapshot.Of(root, tree);

    private string Path(params string[] below) => ConfigurationPath.Combine([root.Path, .. below]);

    private sealed record Snapshot(SettingsReader Settings, IChangeToken Reload)
    {
        private readonly Dictionary<string, IReadOnlyList<string>> _accounts = new(StringComparer.Ordinal);

        public bool IsCurrent => !Reload.HasChanged;

        /// <summary>The token is taken first: a reload during the walk is not missed.</summary>
        public static Snapshot Of(IConfigurationSection root, SettingShape tree)
        {
            var reload = root.GetReloadToken();
            return new(SettingsReader.ReadAll(root, tree), reload);
        }

        public IReadOnlyList<string> Accounts(IConfigurationSection root, string sectionName)
        {
            lock (_accounts)
                return _accounts.TryGetValue(sectionName, out var known) ? known : _accounts[sectionName] = ReadAccounts(root.GetSection(sectionName));
        }

        /// <summary>What holds for named accounts too makes no unnamed one beside them.</summary>
        private static List<string> ReadAccounts(IConfigurationSection provider)
        {
            var own = provider.GetChildren().Select(static child => child.Key).Except([SettingPath.Accounts, SettingPath.Transport], StringComparer.OrdinalIgnoreCase).ToList();
            List<string> accounts = [.. provider.GetSection(SettingPath.Accounts).GetChildren().Select(static account => account.Key)];
            if (accounts.Count == 0 ? own.Count > 0 : own.Except(ProviderOptions.InheritedSettings, StringComparer.OrdinalIgnoreCase).Any())
                accounts.Insert(0, Options.DefaultName);
            return accounts;
        }
    }
}
