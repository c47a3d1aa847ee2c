namespace ScheduledSms;

/// <summary>The providers' names, as used in configuration, errors and logs.</summary>
public static class ProviderNames
{
    /// <summary>Jiguang JSMS (China).</summary>
    public const string Jsms = "jsms";

    /// <summary>SOLAPI (Korea).</summary>
    public const string Solapi = "solapi";

    /// <summary>Every provider of this library.</summary>
    internal static readonly string[] All = [Jsms, Solapi];
}
