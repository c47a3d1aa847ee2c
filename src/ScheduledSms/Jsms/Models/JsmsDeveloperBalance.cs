using System.Text.Json.Serialization;

namespace ScheduledSms.Jsms;

/// <summary>The developer account's remaining balance, in messages. Null means that nothing was allocated. Page: JSMS account API, <c>GET /accounts/dev</c>.</summary>
public sealed record JsmsDeveloperBalance : ProviderResponse
{
    /// <summary><c>dev_balance</c>: the account's messages.</summary>
    [JsonPropertyName("dev_balance")]
    [JsonRequired]
    public long? Balance { get; init; }

    /// <summary><c>dev_voice</c>: voice messages.</summary>
    [JsonPropertyName("dev_voice")]
    public long? Voice { get; init; }

    /// <summary><c>dev_industry</c>: notification messages.</summary>
    [JsonPropertyName("dev_industry")]
    public long? Industry { get; init; }

    /// <summary><c>dev_market</c>: marketing messages.</summary>
    [JsonPropertyName("dev_market")]
    public long? Market { get; init; }
}
