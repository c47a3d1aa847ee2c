namespace ScheduledSms.Emulator.Solapi;

/// <summary>Statuses and spellings of authentication errors.</summary>
public enum SolapiAuthenticationErrors
{
    /// <summary>400, and <c>InvalidApiKey</c> for an unknown key (third parties, 2026; only the unknown key was measured).</summary>
    Year2026,

    /// <summary>403, and <c>InvalidAPIKey</c> for an unknown key (documents of 2022).</summary>
    Year2022,
}
