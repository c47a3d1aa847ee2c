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
        try
        {
            var result = await steps().ConfigureAwait(false);
            telemetry.Applied((result as ScheduledMessage)?.Id.Value);
            return result;
        }
        catch (Exception failed) when (FailedCall.TryGetFailure(failed, out var failure))
        {
            throw FailedCall.Rewrap(failed, telemetry.Failed(WithContext(failure)));
        }
    }

    /// <summary>The failure when all recipients were rejected, or any was and the caller wanted all or none.</summary>
    public ScheduledSmsException RejectedBy(IReadOnlyList<RejectedRecipient> rejected, int total, string consequence, ScheduleId? scheduleId = null) =>
        new($"{Identity.Provider} {Identity.Operation}: {rejected.Count} of {total} recipients were rejected, the first for {rejected[0].Code}. {consequence}")
        {
            Provider = Identity.Provider,
            Account = Identity.Account,
            Operation = Identity.Operation,
            Code = rejected[0].Code,
            Outcome = SendOutcome.Rejected,
            ProviderCode = Redaction.Code(rejected[0].ProviderCode),
            ScheduleId = scheduleId,
            SendAt = Identity.SendAt,
            RequestId = Identity.RequestId,
            RejectedRecipients = rejected,
        };

    private ScheduledSmsException WithContext(ScheduledSmsException failure) => failure.WithContext(
        failure.Message,
        failure.Outcome,
        operation: Identity.Operation,
        scheduleId: failure.ScheduleId ?? Id,
        reference: Reference,
        sendAt: failure.SendAt ?? Identity.SendAt);
}
