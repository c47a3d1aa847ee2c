using Microsoft.Extensions.Logging;
using ScheduledSms.Diagnostics;

namespace ScheduledSms.Http;

/// <summary>Identifies a call in its errors and log lines, and on the wire.</summary>
/// <remarks>Never copied: its id is created on first use.</remarks>
internal sealed class CallIdentity(string provider, string? account, string operation, ILogger logger)
{
    /// <summary>The common call whose steps are made in this flow.</summary>
    private static readonly AsyncLocal<CallIdentity?> Running = new();

    private readonly CallIdentity? _whole = Running.Value;
    private int _steps;
    private int _requests;

    public string Provider => provider;

    public string? Account => account;

    public string Operation => operation;

    public ILogger Logger => logger;

    /// <summary>Created on first use: most calls succeed without a listener. A step has its common call's id and a number.</summary>
    public string RequestId => field ??= _whole switch
    {
        null => RequestIds.Create(),
        _ when IsCommon => _whole.RequestId,
        _ => RequestIds.OfStep(_whole.RequestId, Interlocked.Increment(ref _whole._steps)),
    };

    /// <summary>The provider's id of the schedule or group, if the call is about one.</summary>
    public string? ProviderScheduleId { get; init; }

    /// <summary>The send time as on the wire, if the call has one.</summary>
    public DateTimeOffset? SendAt { get; init; }

    /// <summary>True for a call of the common interface: <c>CommonCall</c> reports its outcome, including its local rejections.</summary>
    public bool IsCommon { get; init; }

    /// <summary>True for a common call that does no more when it is made twice.</summary>
    public bool IsIdempotent { get; init; }

    /// <summary>True for a provider call that a common call makes: what becomes of it is for the common call to tell.</summary>
    public bool IsStep => !IsCommon && _whole is not null;

    /// <summary>How many requests went out: a common call's are those of its steps.</summary>
    public int Requests => Volatile.Read(ref _requests);

    /// <summary>Whether an attempt of it failed: a common call's are those of its steps.</summary>
    public bool HadFailures { get; private set; }

    public void NoteFailure()
    {
        HadFailures = true;
        if (IsStep)
            _whole!.HadFailures = true;
    }

    /// <summary>What this flow calls from here on are steps of this call.</summary>
    public void BeginSteps() => Running.Value = this;

    /// <summary>Handlers of the app run from here on in this flow: what they call, or start and leave running, is no step.</summary>
    public static void LeaveSteps()
    {
        if (Running.Value is not null)
            Running.Value = null;
    }

    public void CountRequest()
    {
        Interlocked.Increment(ref _requests);
        if (IsStep)
            Interlocked.Increment(ref _whole!._requests);
    }

    /// <summary>Creates a local rejection, before anything was sent.</summary>
    /// <param name="code">Why.</param>
    /// <param name="reason">The same in words.</param>
    /// <param name="outcome"><see cref="SendOutcome.NotSent"/> where the same call may succeed later.</param>
    public ScheduledSmsException Reject(ScheduledSmsErrorCode code, string reason, SendOutcome outcome = SendOutcome.Rejected)
    {
        var rejection = Fail(code, $" was rejected before it was sent: {reason}", outcome);

        // A typed call is rejected before it reaches the pipeline, which reports all others.
        if (!IsCommon)
        {
            CallTelemetry.Rejected(this, rejection);
            CallLog.Failed(this, rejection);
        }

        return rejection;
    }

    /// <summary>Creates the most common rejection: a member violates a limit.</summary>
    public ScheduledSmsException RejectInvalid(string reason) => Reject(ScheduledSmsErrorCode.InvalidRequest, reason);

    /// <summary>Creates the failure of a call whose requests were made.</summary>
    /// <param name="code">Why.</param>
    /// <param name="words">What follows the call's name.</param>
    /// <param name="outcome">What became of it.</param>
    /// <param name="scheduleId">The schedule, if there is one.</param>
    public ScheduledSmsException Fail(ScheduledSmsErrorCode code, string words, SendOutcome outcome, ScheduleId? scheduleId = null) => new($"{provider} {operation}{words}")
    {
        Provider = provider,
        Account = account,
        Operation = operation,
        Code = code,
        Outcome = outcome,
        ScheduleId = scheduleId,
        ProviderScheduleId = ProviderScheduleId,
        SendAt = SendAt,
        RequestId = RequestId,
        Attempts = Requests,
        IsIdempotent = IsIdempotent,
    };
}
