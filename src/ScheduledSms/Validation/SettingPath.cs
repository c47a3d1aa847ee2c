using ScheduledSms.Text;

namespace ScheduledSms.Validation;

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

    /// <summary>The section of a provider, below <see cref="Root"/>: its name with a capital letter.</summary>
    public static string SectionOf(string provider) => provider.Length == 0 ? provider : char.ToUpperInvariant(provider[0]) + provider[1..];

    public static string OfAccount(string section, string? account) =>
        string.IsNullOrEmpty(account) ? $"{Root}:{section}" : $"{Root}:{section}:{Accounts}:{Redaction.Printable(account)}";
}
