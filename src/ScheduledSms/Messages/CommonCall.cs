using ScheduledSms.Diagnostics;
using ScheduledSms.Http;

namespace ScheduledSms.Messages;

/// <summary>A call of the common interface. It may take several provider calls; a failure of any is reported as one.</summary>
internal sealed record CommonCall(CallIdentity Identity)
{
    public ScheduleId? Id { get; init; }

    public string? Reference { get; init; }

    /// <summary>Runs the steps, and adds the context of the whole call to a failure.</summary>
    public async Task<TResult> RunAsync<TResult>(Func<Task<TResult>> steps)
    {
        using var telemetry = CallTelemetry.Start(Identity);
        Identity.BeginSteps();
        try
        {
            var result = await steps().ConfigureAwait(false);
            var message = result as ScheduledMessage;
            telemetry.Applied(message?.Id.Value);
            CallLog.Applied(Identity);
            if (message is not null && Identity.SendAt is not null)
                CallLog.RecipientsRejected(Identity, message);
            return result;
        }
        catch (Exception failed) when (FailedCall.TryGetFailure(failed, out var failure))
        {
            failure = telemetry.Failed(WithContext(failure));
            CallLog.Failed(Identity, failure);
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
        new($"{Identity.Provider} {Identity.Operation}: {RejectedRecipient.Describe(rejected, count, total)} {consequence}")
        {
            Provider = Identity.Provider,
            Account = Identity.Account,
            Operation = Identity.Operation,
            Code = rejected.Count > 0 ? rejected[0].Code : ScheduledSmsErrorCode.Unrecognized,
            Outcome = SendOutcome.Rejected,
            ProviderCode = rejected.Count > 0 ? Redaction.Code(rejected[0].ProviderCode) : null,
            ScheduleId = scheduleId,
            SendAt = Identity.SendAt,
            RequestId = Identity.RequestId,
            Attempts = Identity.Requests,
            RejectedRecipients = rejected,
        };

    private ScheduledSmsException WithContext(ScheduledSmsException failure) => failure.WithContext(
        failure.Message,
        failure.Outcome,
        call: Identity,
        scheduleId: failure.ScheduleId ?? Id,
        reference: Reference,
        sendAt: failure.SendAt ?? Identity.SendAt);
}
