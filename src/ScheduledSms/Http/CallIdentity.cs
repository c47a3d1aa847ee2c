using ScheduledSms.Diagnostics;

namespace ScheduledSms.Http;

/// <summary>Which call this is: what its errors and its log lines say.</summary>
internal sealed record CallIdentity(string Provider, string? Account, string Operation)
{
    /// <summary>Made when somebody first asks: most calls succeed, and nobody listens. So never copy an identity: the copy might get an id of its own.</summary>
    public string RequestId => field ??= Guid.NewGuid().ToString("N");

    /// <summary>The provider's id of the schedule or group, where the call is about one.</summary>
    public string? ProviderScheduleId { get; init; }

    /// <summary>The send time as it stands on the wire, where the call has one.</summary>
    public DateTimeOffset? SendAt { get; init; }

    /// <summary>True for a call of the common interface: <c>CommonCall</c> tells telemetry how it ended, its own rejections too.</summary>
    public bool IsCommon { get; init; }

    /// <summary>A rejection of our own, before anything was sent.</summary>
    public ScheduledSmsException Reject(ScheduledSmsErrorCode code, string reason)
    {
        var rejection = new ScheduledSmsException($"{Provider} {Operation} was rejected before it was sent: {reason}")
        {
            Provider = Provider,
            Account = Account,
            Operation = Operation,
            Code = code,
            Outcome = SendOutcome.NotSent,
            ProviderScheduleId = ProviderScheduleId,
            SendAt = SendAt,
            RequestId = RequestId,
        };

        // A typed call is rejected before it reaches the pipeline, which tells of all others.
        if (!IsCommon)
            CallTelemetry.Rejected(this, rejection);
        return rejection;
    }

    /// <summary>The commonest rejection: a member breaks a limit.</summary>
    public ScheduledSmsException RejectInvalid(string reason) => Reject(ScheduledSmsErrorCode.InvalidRequest, reason);
}
