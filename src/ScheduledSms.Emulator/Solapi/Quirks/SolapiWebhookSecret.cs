namespace ScheduledSms.Emulator.Solapi;

/// <summary>What <c>X-Solapi-Secret</c> contains.</summary>
public enum SolapiWebhookSecret
{
    /// <summary>The SHA-1 of the secret, in lowercase hexadecimal (third parties, 2026).</summary>
    Sha1,

    /// <summary>The secret itself (the provider's sample of 2022).</summary>
    Plain,
}
