using Microsoft.Extensions.Logging;

namespace ScheduledSms.Diagnostics;

/// <summary>Everything the library logs. No number, text or key is among the parameters.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Debug, "{Provider} {Operation} was applied in {Attempts} attempt(s). Request {RequestId}")]
    public static partial void Applied(ILogger logger, string provider, string operation, int attempts, string requestId);

    [LoggerMessage(2, LogLevel.Warning, "{Provider} {Operation} ended {Outcome}: {Code} ({ProviderCode}) after {Attempts} attempt(s). Request {RequestId}")]
    public static partial void Failed(ILogger logger, string provider, string operation, SendOutcome outcome, ScheduledSmsErrorCode code, string? providerCode, int attempts, string? requestId);

    [LoggerMessage(3, LogLevel.Information, "{Provider} {Operation} attempt {Attempt} ended {Outcome}: {Code}. Request {RequestId}")]
    public static partial void AttemptFailed(ILogger logger, string provider, string operation, int attempt, SendOutcome outcome, ScheduledSmsErrorCode code, string requestId);

    [LoggerMessage(4, LogLevel.Error, "A reload of {Options} for account '{Account}' was rejected; the last good settings stay in use. {Reason}")]
    public static partial void ReloadRejected(ILogger logger, string options, string account, string reason);

    [LoggerMessage(5, LogLevel.Information, "{Options} for account '{Account}' were reloaded")]
    public static partial void Reloaded(ILogger logger, string options, string account);
}
