namespace ScheduledSms;

/// <summary>A provider behind a client, and what it can do.</summary>
/// <param name="Provider">One of <see cref="ProviderNames"/>.</param>
/// <param name="Account">The account's name, or null for the unnamed one.</param>
/// <param name="Capabilities">What it can do.</param>
/// <param name="Limits">Its limits.</param>
public sealed record ProviderInfo(string Provider, string? Account, ProviderCapabilities Capabilities, ProviderLimits Limits)
{
    /// <summary>The calling codes whose recipients the client routes to it. Null for a client of one provider, which routes nothing.</summary>
    public IReadOnlyList<string>? CallingCodes { get; init; }
}
