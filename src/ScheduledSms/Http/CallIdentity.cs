using System.Globalization;
using Microsoft.Extensions.Logging;
using ScheduledSms.Diagnostics;

namespace ScheduledSms.Http;

/// <summary>Identifies a call in its errors and log lines, and on the wire.</summary>
/// <remarks>Never copied: its id is created on first use.</remarks>
internal sealed class CallIdentity(string provider, string? account, string operation, ILogger logger)
{
    /// <summary>The common call whose steps are made in this flow.</summary>
    private static readonly AsyncLocal<CallIdentity?> Running = new();

    private readonly CallIdentity? _whole = Running.Value is { _isRunning: true } running && running.IsOf(provider, account) ? running : null;
    private volatile bool _isRunning;
    private int _steps;

    public string Provider => provider;

    public string? Account => account;

    public string Operation => operation;

    public ILogger Logger => logger;

    /// <summary>Created on first use: most calls succeed without a listener. A step has its common call's id and a number.</summary>
    public string RequestId => field ??= _whole switch
    {
        null => RequestIds.Create(),
        _ when IsCommon => _whole.RequestId,
        _ => string.Create(CultureInfo.InvariantCulture, $"{_whole.RequestId}-{Interlocked.Increment(ref _whole._steps)}"),
    };

    /// <summary>The provider's id of the schedule or group, if the call is about one.</summary>
    public string? ProviderScheduleId { get; init; }

    /// <summary>The send time as on the wire, if the call has one.</summary>
    public DateTimeOffset? SendAt { get; init; }

    /// <summary>True for a call of the common interface: <c>CommonCall</c> reports its outcome, including its local rejections.</summary>
    public bool IsCommon { get; init; }

    /// <summary>True for a provider call that a common call makes: what becomes of it is for the common call to tell.</summary>
    public bool IsStep => !IsCommon && _whole is not null;

    /// <summary>What this flow calls at the account from here on are steps of this call, until they end: what an app's handler started may flow on.</summary>
    public void BeginSteps()
    {
        _isRunning = true;
        Running.Value = this;
    }

    public void EndSteps() => _isRunning = false;

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
    };

    private bool IsOf(string other, string? otherAccount) => string.Equals(provider, other, StringComparison.Ordinal) && string.Equals(account, otherAccount, StringComparison.OrdinalIgnoreCase);
}
