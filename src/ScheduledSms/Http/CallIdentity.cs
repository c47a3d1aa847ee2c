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

    /// <summary>True for a call of the common interface: <c>CommonCall</c> tells telemetry how it ended, its own refusals too.</summary>
    public bool IsCommon { get; init; }

    /// <summary>A refusal of our own, before anything was sent.</summary>
    public ScheduledSmsException Refuse(ScheduledSmsErrorCode code, string reason)
    {
        var refusal = new ScheduledSmsException($"{Provider} {Operation} was refused before it was sent: {reason}")
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

        // A typed call is refused before it reaches the pipeline, which tells of all others.
        if (!IsCommon)
            CallTelemetry.Refused(this, refusal);
        return refusal;
    }

    /// <summary>The commonest refusal: a member breaks a limit.</summary>
    public ScheduledSmsException RefuseInvalid(string reason) => Refuse(ScheduledSmsErrorCode.InvalidRequest, reason);
}
