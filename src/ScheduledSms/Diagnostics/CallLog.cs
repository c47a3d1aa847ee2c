using Microsoft.Extensions.Logging;
using ScheduledSms.Http;

namespace ScheduledSms.Diagnostics;

/// <summary>Logs how calls ended, once each: a step of a common call is no call of the app's.</summary>
internal static class CallLog
{
    /// <summary>The end of what began with lines about attempts that failed is Information, too.</summary>
    public static void Applied(CallIdentity call)
    {
        var level = call.HadFailures && !call.IsStep ? LogLevel.Information : LogLevel.Debug;
        if (call.Logger.IsEnabled(level))
            Log.Applied(call.Logger, level, call.Provider, call.Operation, call.Account ?? "", call.Requests, call.RequestId);
    }

    public static void RecipientsRejected(CallIdentity call, ScheduledMessage message)
    {
        if (message.RejectedCount > 0 && call.Logger.IsEnabled(LogLevel.Warning))
            Log.RecipientsRejected(call.Logger, call.Provider, call.Operation, call.Account ?? "", message.RejectedCount, message.TotalCount, call.RequestId);
    }

    public static void Failed(CallIdentity call, ScheduledSmsException failure)
    {
        var level = LevelOf(call, failure);
        if (call.Logger.IsEnabled(level))
            Log.Failed(call.Logger, level, failure.Provider, failure.Operation, failure.Account ?? "", failure.Outcome, failure.Code, failure.ProviderCode ?? "no code", failure.Attempts, failure.Message, failure.RequestId);
    }

    public static void AttemptFailed(CallIdentity call, int attempt, SendOutcome outcome, ScheduledSmsErrorCode code)
    {
        call.NoteFailure();
        if (call.Logger.IsEnabled(LogLevel.Information))
            Log.AttemptFailed(call.Logger, call.Provider, call.Operation, call.Account ?? "", attempt, outcome, code, call.RequestId);
    }

    public static void CharactersLost(CallIdentity call, string characters)
    {
        if (call.Logger.IsEnabled(LogLevel.Warning))
            Log.CharactersLost(call.Logger, call.Provider, call.Operation, call.Account ?? "", characters, call.RequestId);
    }

    /// <summary>To come too late to cancel or change is everyday, and so is a caller that canceled.</summary>
    private static LogLevel LevelOf(CallIdentity call, ScheduledSmsException failure) => failure.Code switch
    {
        _ when call.IsStep => LogLevel.Debug,
        ScheduledSmsErrorCode.Canceled when failure.Outcome == SendOutcome.NotSent => LogLevel.Information,
        ScheduledSmsErrorCode.AlreadySentOrCanceled when failure.Outcome == SendOutcome.Rejected => LogLevel.Information,
        _ => LogLevel.Warning,
    };
}
