using System.Text.Json.Serialization;

namespace ScheduledSms.Solapi;

/// <summary>One SOLAPI account. Configuration: <c>ScheduledSms:Solapi</c>, or <c>ScheduledSms:Solapi:Accounts:{name}</c> for a named one.</summary>
/// <remarks>Validated at startup. The keys may be rotated by reloading the configuration; an invalid reload keeps the last valid settings and logs an error.</remarks>
public sealed class SolapiOptions : ProviderOptions
{
    /// <summary>The provider's usual address.</summary>
    public const string DefaultBaseAddress = "https://api.solapi.com/";

    /// <summary>The same API on fixed IP addresses, for apps behind an outgoing firewall. Set it as <see cref="ProviderOptions.BaseAddress"/>.</summary>
    public const string FixedIpBaseAddress = "https://api-static.solapi.com/";

    /// <summary>The same API for accounts of the sister brand CoolSMS. Set it as <see cref="ProviderOptions.BaseAddress"/>.</summary>
    public const string CoolSmsBaseAddress = "https://api.coolsms.co.kr/";

    /// <summary>Creates options with their defaults and no keys.</summary>
    public SolapiOptions()
        : base(DefaultBaseAddress)
    {
    }

    /// <summary>The API key. Required; printable ASCII without commas, equals signs or quotes. Live ones have 16 characters.</summary>
    [JsonIgnore]
    public string? ApiKey { get; set; }

    /// <summary>The API secret. Required; printable ASCII. Live ones have 32 characters.</summary>
    [JsonIgnore]
    public string? ApiSecret { get; set; }

    /// <summary>The sender number for <see cref="IScheduledMessageClient"/> messages that specify none, registered with the account, digits only. Default: none.</summary>
    public string? From { get; set; }

    /// <summary>
    /// Rejects a text with characters outside EUC-KR (KS X 1001), such as emoji, before any request. Default: false, because what the provider
    /// does with them is uncertain. It reportedly drops them, or rejects the message (1029) in a group created with <c>Strict</c>.
    /// </summary>
    public bool RejectTextOutsideEucKr { get; set; }
}
