using System.Text.Json.Serialization;

namespace ScheduledSms.Solapi;

/// <summary>The messages of a group, counted by progress.</summary>
public sealed record SolapiGroupCount : ProviderResponse
{
    /// <summary><c>total</c>. Samples show 0 next to a registered message: rely on <see cref="RegisteredSuccess"/> and <see cref="RegisteredFailed"/>.</summary>
    [JsonPropertyName("total")]
    public int Total { get; init; }

    /// <summary><c>sentTotal</c>.</summary>
    [JsonPropertyName("sentTotal")]
    public int SentTotal { get; init; }

    /// <summary><c>sentFailed</c>.</summary>
    [JsonPropertyName("sentFailed")]
    public int SentFailed { get; init; }

    /// <summary><c>sentSuccess</c>.</summary>
    [JsonPropertyName("sentSuccess")]
    public int SentSuccess { get; init; }

    /// <summary><c>sentPending</c>.</summary>
    [JsonPropertyName("sentPending")]
    public int SentPending { get; init; }

    /// <summary><c>sentReplacement</c>.</summary>
    [JsonPropertyName("sentReplacement")]
    public int SentReplacement { get; init; }

    /// <summary><c>refund</c>.</summary>
    [JsonPropertyName("refund")]
    public int Refund { get; init; }

    /// <summary><c>registeredFailed</c>: messages rejected when they were added.</summary>
    [JsonPropertyName("registeredFailed")]
    public int RegisteredFailed { get; init; }

    /// <summary><c>registeredSuccess</c>: messages that are in the group.</summary>
    [JsonPropertyName("registeredSuccess")]
    public int RegisteredSuccess { get; init; }

    private protected override string? SafeText => $"{RegisteredSuccess} registered, {RegisteredFailed} rejected";
}
