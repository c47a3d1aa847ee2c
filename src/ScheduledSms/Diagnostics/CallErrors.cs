using System.Runtime.ExceptionServices;

namespace ScheduledSms.Diagnostics;

/// <summary>Creates the failures of a call, and tells those that end it before the pipeline does.</summary>
internal static class CallErrors
{
    /// <summary>Creates a local rejection, before anything was sent.</summary>
    /// <param name="call">The call.</param>
    /// <param name="code">Why.</param>
    /// <param name="reason">The same in words.</param>
    /// <param name="outcome"><see cref="SendOutcome.NotSent"/> where the same call may succeed later.</param>
    public static ScheduledSmsException Reject(this CallContext call, ScheduledSmsErrorCode code, string reason, SendOutcome outcome = SendOutcome.Rejected)
    {
        // Whatever the call has sent before, this confirms nothing that a provider said.
        var rejection = call.Fail(code, $" was rejected before it was sent: {reason}", outcome, attempts: 0);

        // A typed call is rejected before it reaches the pipeline, which tells all other ends of it.
        if (!call.IsCommon)
        {
            CallTelemetry.Rejected(call, rejection);
            CallLog.Failed(call, rejection);
        }

        return rejection;
    }

    /// <summary>Creates the most common rejection: a member violates a limit.</summary>
    public static ScheduledSmsException RejectInvalid(this CallContext call, string reason) => call.Reject(ScheduledSmsErrorCode.InvalidRequest, reason);

    /// <summary>Creates a failure.</summary>
    /// <param name="call">The call.</param>
    /// <param name="code">Why.</param>
    /// <param name="words">What follows the call's name.</param>
    /// <param name="outcome">What became of it.</param>
    /// <param name="scheduleId">The schedule, if there is one.</param>
    /// <param name="providerScheduleId">The provider's id of what the failure is about, if it is not the call's.</param>
    /// <param name="attempts">How many requests it took, if not all that the call made.</param>
    public static ScheduledSmsException Fail(
        this CallContext call,
        ScheduledSmsErrorCode code,
        string words,
        SendOutcome outcome,
        ScheduleId? scheduleId = null,
        string? providerScheduleId = null,
        int? attempts = null) => new($"{call.Provider} {call.Operation}{words}")
        {
            Provider = call.Provider,
            Account = call.Account,
            Operation = call.Operation,
            Code = code,
            Outcome = outcome,
            ScheduleId = scheduleId,
            ProviderScheduleId = providerScheduleId ?? call.ProviderScheduleId,
            SendAt = call.SendAt,
            RequestId = call.RequestId,
            Attempts = attempts ?? call.Requests,
            IsIdempotent = call is CommonCall { IsIdempotent: true },
        };

    /// <summary>
    /// Returns the same failure with more context. The original becomes the inner exception, with its stack trace; where the
    /// message stays, it would only say the same twice, and its cause and its stack trace are taken over instead.
    /// </summary>
    public static ScheduledSmsException WithContext(
        this ScheduledSmsException original,
        string message,
        SendOutcome outcome,
        ScheduleId? scheduleId = null,
        ScheduleId? replacedScheduleId = null,
        ScheduledSmsErrorCode? code = null,
        CommonCall? call = null)
    {
        var saysTheSame = string.Equals(message, original.Message, StringComparison.Ordinal);
        var failure = new ScheduledSmsException(message, saysTheSame ? original.InnerException : original)
        {
            Provider = original.Provider,
            Account = original.Account,
            Operation = call?.Operation ?? original.Operation,
            Code = code ?? original.Code,
            Outcome = outcome,
            ProviderCode = original.ProviderCode,
            ProviderMessage = original.ProviderMessage,
            StatusCode = original.StatusCode,
            RetryAfter = original.RetryAfter,
            ScheduleId = scheduleId ?? original.ScheduleId ?? call?.Id,
            ReplacedScheduleId = replacedScheduleId ?? original.ReplacedScheduleId,
            ProviderScheduleId = original.ProviderScheduleId,
            Reference = call?.Reference ?? original.Reference,
            SendAt = original.SendAt ?? call?.SendAt,
            RequestId = call?.RequestId ?? original.RequestId,
            Attempts = call?.Requests ?? original.Attempts,
            IsIdempotent = call?.IsIdempotent ?? original.IsIdempotent,
            ResponseBody = original.ResponseBody,
            RejectedRecipients = original.RejectedRecipients,
        };
        if (saysTheSame && original.StackTrace is { Length: > 0 } trace)
            ExceptionDispatchInfo.SetRemoteStackTrace(failure, trace);
        return failure;
    }
}
