using ScheduledSms.Diagnostics;

namespace ScheduledSms.DependencyInjection;

/// <summary>The paths of settings in the configuration, for messages that name them.</summary>
internal static class SettingPath
{
    public const string Root = "ScheduledSms";
    public const string Jsms = "Jsms";
    public const string Solapi = "Solapi";
    public const string Accounts = "Accounts";
    public const string Transport = "Transport";
    public const string Templates = "Templates";
    public const string Routes = "Routes";

    public static string OfAccount(string section, string? account) =>
        string.IsNullOrEmpty(account) ? $"{Root}:{section}" : $"{Root}:{section}:{Accounts}:{Redaction.Printable(account)}";
}
