using System.Text.Json.Serialization;

namespace ScheduledSms.Jsms;

/// <summary>One JSMS account. Configuration: <c>ScheduledSms:Jsms</c>, or <c>ScheduledSms:Jsms:Accounts:{name}</c> for a named one.</summary>
/// <remarks>Checked at start. The keys may be rotated by a reload of the configuration; a bad reload keeps the last good settings and logs an error.</remarks>
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
    /// The offset that <c>send_time</c> is written and read in. Default +08:00, China Standard Time; -14 h to +14 h, in whole minutes.
    /// The provider documents no time zone: +08:00 is inferred from its home and its clients, not confirmed.
    /// </summary>
    public TimeSpan SendTimeOffset { get; set; } = TimeSpan.FromHours(8);
}
