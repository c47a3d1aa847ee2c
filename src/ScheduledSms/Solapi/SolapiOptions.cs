using System.Text.Json.Serialization;

namespace ScheduledSms.Solapi;

/// <summary>One SOLAPI account. Configuration: <c>ScheduledSms:Solapi</c>, or <c>ScheduledSms:Solapi:Accounts:{name}</c> for a named one.</summary>
/// <remarks>Checked at start. The keys may be rotated by a reload of the configuration; a bad reload keeps the last good settings and logs an error.</remarks>
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

    /// <summary>The sender number of <see cref="IScheduledMessageClient"/>'s messages that name none, registered with the account, digits only. Default: none.</summary>
    public string? From { get; set; }

    /// <summary>
    /// Rejects a text with characters outside EUC-KR (KS X 1001), such as emoji, before any request. Default false: what the provider
    /// does with them is not certain. It is said to drop them, or to reject the message (1029) in a group made with <c>Strict</c>.
    /// </summary>
    public bool RejectTextOutsideEucKr { get; set; }
}
