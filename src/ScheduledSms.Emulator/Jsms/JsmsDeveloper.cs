namespace ScheduledSms.Emulator.Jsms;

/// <summary>The developer above the apps, with a key pair of its own that only the balance call <c>/v1/accounts/dev</c> takes.</summary>
public sealed class JsmsDeveloper
{
    /// <summary>The developer key. Default <see cref="DevelopmentKeys.JsmsDeveloperKey"/>.</summary>
    public string Key { get; set; } = DevelopmentKeys.JsmsDeveloperKey;

    /// <summary>The developer secret. Default <see cref="DevelopmentKeys.JsmsDeveloperSecret"/>.</summary>
    public string Secret { get; set; } = DevelopmentKeys.JsmsDeveloperSecret;

    /// <summary>What is left. Default: 1,000,000 text messages, nothing else allocated.</summary>
    public JsmsBalance Balance { get; set; } = new(1_000_000);
}
