namespace ScheduledSms.Solapi;

/// <summary>The provider's limits. Pages: add messages to a group, list groups.</summary>
internal static class SolapiLimits
{
    public const int MaxRecipientsPerRequest = 10_000;
    public const int MaxBodyBytes = 15 * 1024 * 1024;
    public const int MaxPageSize = 500;
}
