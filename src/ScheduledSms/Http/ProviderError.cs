namespace ScheduledSms.Http;

/// <summary>A provider's rejection, read: its own code and words, and what the code means in ours.</summary>
/// <param name="Code">What it means.</param>
/// <param name="ProviderCode">The provider's own code, or null if the body held none.</param>
/// <param name="ProviderMessage">The provider's own words, or null.</param>
internal sealed record ProviderError(ScheduledSmsErrorCode Code, string? ProviderCode, string? ProviderMessage);
