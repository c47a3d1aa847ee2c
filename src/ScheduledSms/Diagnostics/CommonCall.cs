using Microsoft.Extensions.Logging;
using ScheduledSms.Errors;
using ScheduledSms.Text;

namespace ScheduledSms.Diagnostics;

/// <summary>A call of the common interface. It may take several provider calls, its steps; a failure of any is told as one.</summary>
internal sealed class CommonCall(string provider, string? account, string operation, ILogger logger) : CallContext(provider, account, operation, logger)
{
    /// <summary>The schedule that the call is about, if it exists already.</summary>
    public ScheduleId? Id { get; init; }

    /// <summary>The caller's own id of the message.</summary>
    public string? Reference { get; init; }

    /// <summary>True for a call that does no more when it is made twice.</summary>
    public bool IsIdempotent { get; init; }

    public override bool IsCommon => true;

    /// <summary>Runs the steps, tells how the call ended, and adds the context of the whole call to a failure.</summary>
    public async Task<TResult> RunAsync<TResult>(Func<Task<TResult>> steps)
    {
        using var telemetry = CallTelemetry.Start(this);
        try
        {
            var result = await steps().ConfigureAwait(false);
            var message = result as ScheduledMessage;
            telemetry.Applied(message?.Id.Value);
            CallLog.Applied(this);
            if (message is not null && SendAt is not null)
                CallLog.RecipientsRejected(this, message);
            return result;
        }
        catch (Exception failed) when (FailedCall.TryGetFailure(failed, out var failure))
        {
            failure = telemetry.Failed(failure.WithContext(failure.Message, failure.Outcome, call: this));
            CallLog.Failed(this, failure);
            throw FailedCall.Rewrap(failed, failure);
        }
    }

    /// <summary>The failure when all recipients were rejected, or any was and the caller wanted all or none.</summary>
    /// <param name="rejected">Those whom the provider names.</param>
    /// <param name="count">How many it counts.</param>
    /// <param name="total">How many were requested.</param>
    /// <param name="consequence">What that means for the others.</param>
    /// <param name="scheduleId">The schedule, if there is one.</param>
    public ScheduledSmsException RejectedBy(IReadOnlyList<RejectedRecipient> rejected, int count, int total, string consequence, ScheduleId? scheduleId = null) =>
        new($"{Provider} {Operation}: {RejectedRecipient.Describe(rejected, count, total)} {consequence}")
        {
            Provider = Provider,
            Account = Account,
            Operation = Operation,
            Code = rejected.Count > 0 ? rejected[0].Code : ScheduledSmsErrorCode.Unrecognized,
            Outcome = SendOutcome.Rejected,
            ProviderCode = rejected.Count > 0 ? Redaction.Code(rejected[0].ProviderCode) : null,
            ScheduleId = scheduleId,
            SendAt = SendAt,
            RequestId = RequestId,
            Attempts = Requests,
            RejectedRecipients = rejected,
        };
}
