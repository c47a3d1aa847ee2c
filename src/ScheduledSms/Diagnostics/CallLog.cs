using Microsoft.Extensions.Logging;

namespace ScheduledSms.Diagnostics;

/// <summary>Logs how calls ended, once each: a step of a common call is no call of the app's.</summary>
internal static class CallLog
{
    public static void Applied(CommonCall call) => Applied(call, call.HadFailures ? LogLevel.Information : LogLevel.Debug, call.Operation, call.Requests, call.RequestId);

    public static void Applied(CallStep step) =>
        Applied(step.Call, step.Call.HadFailures && !step.IsPart ? LogLevel.Information : LogLevel.Debug, step.Operation, step.Requests, step.RequestId);

    public static void RecipientsRejected(CallContext call, ScheduledMessage message)
    {
        if (message.RejectedCount > 0 && call.Logger.IsEnabled(LogLevel.Warning))
            Log.RecipientsRejected(call.Logger, call.Provider, call.Operation, call.Account ?? "", message.RejectedCount, message.TotalCount, call.RequestId);
    }

    public static void Failed(CallContext call, ScheduledSmsException failure) => Failed(call, LevelOf(failure), failure);

    public static void Failed(CallStep step, ScheduledSmsException failure) => Failed(step.Call, step.IsPart ? LogLevel.Debug : LevelOf(failure), failure);

    public static void AttemptFailed(CallStep step, SendOutcome outcome, ScheduledSmsErrorCode code)
    {
        var call = step.Call;
        call.NoteFailure();
        if (call.Logger.IsEnabled(LogLevel.Information))
            Log.AttemptFailed(call.Logger, call.Provider, step.Operation, call.Account ?? "", step.Requests, outcome, code, step.RequestId);
    }

    public static void CharactersLost(CallContext call, string characters)
    {
        if (call.Logger.IsEnabled(LogLevel.Warning))
            Log.CharactersLost(call.Logger, call.Provider, call.Operation, call.Account ?? "", characters, call.RequestId);
    }

    /// <summary>To come too late to cancel or change is everyday, and so is a caller that canceled.</summary>
    private static LogLevel LevelOf(ScheduledSmsException failure) => failure.Code switch
    {
        ScheduledSmsErrorCode.Canceled when failure.Outcome == SendOutcome.NotSent => LogLevel.Information,
        ScheduledSmsErrorCode.AlreadySentOrCanceled when failure.Outcome == SendOutcome.Rejected => LogLevel.Information,
        _ => LogLevel.Warning,
    };

    /// <summary>The end of what began with lines about attempts that failed is Information, too.</summary>
    private static void Applied(CallContext call, LogLevel level, string operation, int requests, string requestId)
    {
        if (call.Logger.IsEnabled(level))
            Log.Applied(call.Logger, level, call.Provider, operation, call.Account ?? "", requests, requestId);
    }

    private static void Failed(CallContext call, LogLevel level, ScheduledSmsException failure)
    {
        if (call.Logger.IsEnabled(level))
            Log.Failed(call.Logger, level, failure.Provider, failure.Operation, failure.Account ?? "", failure.Outcome, failure.Code, failure.ProviderCode ?? "no code", failure.Attempts, failure.Message, failure.RequestId);
    }
}
