namespace ScheduledSms.Emulator.Jsms;

/// <summary>The developer that owns the apps, with a separate key pair that only the balance call <c>/v1/accounts/dev</c> accepts.</summary>
public sealed class JsmsDeveloper
{
    /// <summary>The developer key. Default <see cref="DevelopmentKeys.JsmsDeveloperKey"/>.</summary>
    public string Key { get; set; } = DevelopmentKeys.JsmsDeveloperKey;

    /// <summary>The developer secret. Default <see cref="DevelopmentKeys.JsmsDeveloperSecret"/>.</summary>
    public string Secret { get; set; } = DevelopmentKeys.JsmsDeveloperSecret;

    /// <summary>The remaining balance. Default: 1,000,000 text messages, nothing else allocated.</summary>
    public JsmsBalance Balance { get; set; } = JsmsBalance.Default;
}
