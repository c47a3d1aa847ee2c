using ScheduledSms.Diagnostics;

namespace ScheduledSms.Http;

/// <summary>Identifies a call in its errors and log lines.</summary>
internal sealed record CallIdentity(string Provider, string? Account, string Operation)
{
    /// <summary>Created on first use: most calls succeed without a listener. So never copy an identity: the copy might get a different id.</summary>
    public string RequestId => field ??= RequestIds.Create();

    /// <summary>The provider's id of the schedule or group, if the call is about one.</summary>
    public string? ProviderScheduleId { get; init; }

    /// <summary>The send time as on the wire, if the call has one.</summary>
    public DateTimeOffset? SendAt { get; init; }

    /// <summary>True for a call of the common interface: <c>CommonCall</c> reports its outcome to telemetry, including its local rejections.</summary>
    public bool IsCommon { get; init; }

    /// <summary>Creates a local rejection, before anything was sent.</summary>
    /// <param name="code">Why.</param>
    /// <param name="reason">The same in words.</param>
    /// <param name="outcome"><see cref="SendOutcome.NotSent"/> where the same call may succeed later.</param>
    public ScheduledSmsException Reject(ScheduledSmsErrorCode code, string reason, SendOutcome outcome = SendOutcome.Rejected)
    {
        var rejection = new ScheduledSmsException($"{Provider} {Operation} was rejected before it was sent: {reason}")
        {
            Provider = Provider,
            Account = Account,
            Operation = Operation,
            Code = code,
            Outcome = outcome,
            ProviderScheduleId = ProviderScheduleId,
            SendAt = SendAt,
            RequestId = RequestId,
        };

        // A typed call is rejected before it reaches the pipeline, which reports all others.
        if (!IsCommon)
            CallTelemetry.Rejected(this, rejection);
        return rejection;
    }

    /// <summary>Creates the most common rejection: a member violates a limit.</summary>
    public ScheduledSmsException RejectInvalid(string reason) => Reject(ScheduledSmsErrorCode.InvalidRequest, reason);
}
