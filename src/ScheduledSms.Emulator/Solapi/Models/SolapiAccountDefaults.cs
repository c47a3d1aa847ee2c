namespace ScheduledSms.Emulator.Solapi.Models;

/// <summary>What a new account has.</summary>
internal static class SolapiAccountDefaults
{
    public const decimal Balance = 100_000_000;

    public const int DailyQuota = 1_000_000;
}
