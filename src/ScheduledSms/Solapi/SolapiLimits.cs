namespace ScheduledSms.Solapi;

/// <summary>The provider's limits. Pages: add messages to a group, list groups.</summary>
internal static class SolapiLimits
{
    public const int MaxRecipientsPerRequest = 10_000;
    public const int MaxBodyBytes = 15 * 1024 * 1024;
    public const int MaxPageSize = 500;

    /// <summary>The page of 2022 states 100, a third party that read the documents of 2026-10 states 1,000; where the provider takes less, it rejects the message with 1032.</summary>
    public const int MaxCustomFieldCharacters = 1000;
}
