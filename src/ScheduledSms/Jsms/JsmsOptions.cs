using System.Text.Json.Serialization;

namespace ScheduledSms.Jsms;

/// <summary>One JSMS account. Configuration: <c>ScheduledSms:Jsms</c>, or <c>ScheduledSms:Jsms:Accounts:{name}</c> for a named one.</summary>
/// <remarks>Validated at startup. The keys may be rotated by reloading the configuration; an invalid reload keeps the last valid settings and logs an error.</remarks>
public sealed class JsmsOptions : ProviderOptions
{
    /// <summary>The provider's only documented address.</summary>
    public const string DefaultBaseAddress = "https://api.sms.jpush.cn/v1/";

    /// <summary>Creates options with their defaults and no keys.</summary>
    public JsmsOptions()
        : base(DefaultBaseAddress)
    {
    }

    /// <summary>The app's key. Required; printable ASCII without a colon.</summary>
    [JsonIgnore]
    public string? AppKey { get; set; }

    /// <summary>The app's master secret. Required; printable ASCII.</summary>
    [JsonIgnore]
    public string? MasterSecret { get; set; }

    /// <summary>The developer account's key. Only <see cref="JsmsScheduleClient.GetDeveloperBalanceAsync"/> uses it. Default: none.</summary>
    [JsonIgnore]
    public string? DeveloperKey { get; set; }

    /// <summary>The developer account's API secret. Goes with <see cref="DeveloperKey"/>.</summary>
    [JsonIgnore]
    public string? DeveloperSecret { get; set; }

    /// <summary>
    /// The UTC offset in which <c>send_time</c> is written and read. Default +08:00, China Standard Time; -14 h to +14 h, in whole minutes.
    /// The provider documents no time zone: +08:00 is inferred from its country and its clients, not confirmed.
    /// </summary>
    public TimeSpan SendTimeOffset { get; set; } = TimeSpan.FromHours(8);
}
