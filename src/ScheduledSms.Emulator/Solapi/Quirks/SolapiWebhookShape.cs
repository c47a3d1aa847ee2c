namespace ScheduledSms.Emulator.Solapi;

/// <summary>The shape of an element of a webhook's array.</summary>
public enum SolapiWebhookShape
{
    /// <summary>The message's or the group's members themselves (the provider's sample of 2022, its Node sample, third parties' tests of 2026).</summary>
    Flat,

    /// <summary><c>{eventDataId, data, retryCount}</c> (models of the Python client of 2025).</summary>
    Wrapped,
}
