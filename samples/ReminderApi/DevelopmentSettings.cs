using ScheduledSms.Emulator;

namespace ReminderApi;

/// <summary>An account at each provider that only the emulator knows.</summary>
internal static class DevelopmentSettings
{
    public static readonly Dictionary<string, string?> Keys = new()
    {
        ["ScheduledSms:Jsms:AppKey"] = DevelopmentKeys.JsmsAppKey,
        ["ScheduledSms:Jsms:MasterSecret"] = DevelopmentKeys.JsmsMasterSecret,
        ["ScheduledSms:Solapi:ApiKey"] = DevelopmentKeys.SolapiApiKey,
        ["ScheduledSms:Solapi:ApiSecret"] = DevelopmentKeys.SolapiApiSecret,
    };
}
