namespace ScheduledSms.Emulator.Solapi;

/// <summary>The outer shape of what is posted to a webhook.</summary>
public enum SolapiWebhookBody
{
    /// <summary>An array of events (the provider's samples of 2022, the Python client of 2025).</summary>
    Array,

    /// <summary>An object with the array in <c>data</c> (the console's own record of requests, 2026).</summary>
    Data,

    /// <summary>One event alone, and so a post for each.</summary>
    OneEvent,
}
