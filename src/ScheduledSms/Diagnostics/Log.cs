using Microsoft.Extensions.Logging;

namespace ScheduledSms.Diagnostics;

/// <summary>Everything the library logs. No number, text or key is among the parameters.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 1, Message = "{Provider} {Operation} of account '{Account}' was applied with {Requests} request(s). Request {RequestId}")]
    public static partial void Applied(ILogger logger, LogLevel level, string provider, string operation, string account, int requests, string requestId);

    [LoggerMessage(EventId = 2, Message = "{Provider} {Operation} of account '{Account}' ended {Outcome}: {Code} ({ProviderCode}) after {Attempts} request(s). {Reason} Request {RequestId}")]
    public static partial void Failed(
        ILogger logger, LogLevel level, string provider, string operation, string account, SendOutcome outcome, ScheduledSmsErrorCode code, string? providerCode, int attempts, string reason, string? requestId);

    [LoggerMessage(3, LogLevel.Information, "{Provider} {Operation} of account '{Account}': attempt {Attempt} ended {Outcome}: {Code}. Request {RequestId}")]
    public static partial void AttemptFailed(ILogger logger, string provider, string operation, string account, int attempt, SendOutcome outcome, ScheduledSmsErrorCode code, string requestId);

    [LoggerMessage(4, LogLevel.Error, "A reload of {Options} for account '{Account}' was rejected; the last good settings stay in use. {Reason}")]
    public static partial void ReloadRejected(ILogger logger, string options, string account, string reason);

    [LoggerMessage(5, LogLevel.Information, "{Options} for account '{Account}' were reloaded")]
    public static partial void Reloaded(ILogger logger, string options, string account);

    [LoggerMessage(6, LogLevel.Warning, "{Provider} {Operation} of account '{Account}': the texts hold {Characters}, which EUC-KR lacks; they will arrive without. Request {RequestId}")]
    public static partial void CharactersLost(ILogger logger, string provider, string operation, string account, string characters, string requestId);

    [LoggerMessage(7, LogLevel.Warning, "{Provider} {Operation} of account '{Account}': {Rejected} of {Total} recipients were rejected, the others are scheduled. Request {RequestId}")]
    public static partial void RecipientsRejected(ILogger logger, string provider, string operation, string account, int rejected, int total, string requestId);
}
