namespace ScheduledSms.Http;

/// <summary>A provider's rejection, parsed: its own code and message, safe to print, and the library's code for it.</summary>
/// <param name="Code">What it means.</param>
/// <param name="ProviderCode">The provider's own code, or null if the body had none.</param>
/// <param name="ProviderMessage">The provider's own message, or null.</param>
internal sealed record ProviderError(ScheduledSmsErrorCode Code, string? ProviderCode, string? ProviderMessage);
