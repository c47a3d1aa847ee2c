namespace ScheduledSms.Tool.Settings;

/// <summary>The names of the settings' sections.</summary>
internal static class SettingNames
{
    public const string Accounts = "Accounts";

    public static IReadOnlyList<string> Providers { get; } = [ProviderNames.Jsms, ProviderNames.Solapi];

    public static string SectionOf(string provider) => provider is ProviderNames.Jsms ? "ScheduledSms:Jsms" : "ScheduledSms:Solapi";

    public static string OfAccount(string provider, string? account) => account is null ? SectionOf(provider) : $"{SectionOf(provider)}:{Accounts}:{account}";
}
