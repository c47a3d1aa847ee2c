namespace ScheduledSms;

/// <summary>The providers' names, as they stand in configuration, errors and logs.</summary>
public static class ProviderNames
{
    /// <summary>Jiguang JSMS (China).</summary>
    public const string Jsms = "jsms";

    /// <summary>SOLAPI (Korea).</summary>
    public const string Solapi = "solapi";
}
