using System.Text.Json.Serialization;

namespace ScheduledSms.Jsms;

/// <summary>The app's remaining balance, in messages. Null means that nothing was allocated. Page: JSMS account API, <c>GET /accounts/app</c>.</summary>
public sealed record JsmsAppBalance : ProviderResponse
{
    /// <summary><c>app_balance</c>: the app's own messages.</summary>
    [JsonPropertyName("app_balance")]
    [JsonRequired]
    public long? Balance { get; init; }

    /// <summary><c>app_voice</c>: voice messages.</summary>
    [JsonPropertyName("app_voice")]
    public long? Voice { get; init; }

    /// <summary><c>app_industry</c>: notification messages.</summary>
    [JsonPropertyName("app_industry")]
    public long? Industry { get; init; }

    /// <summary><c>app_market</c>: marketing messages.</summary>
    [JsonPropertyName("app_market")]
    public long? Market { get; init; }
}
