using Microsoft.Extensions.Logging;

namespace ScheduledSms.Diagnostics;

/// <summary>What identifies a call of the app in its errors, log lines and telemetry, and on the wire. Data only; one for each call.</summary>
internal abstract class CallContext(string provider, string? account, string operation, ILogger logger)
{
    private int _steps;
    private int _requests;

    public string Provider => provider;

    public string? Account => account;

    public string Operation => operation;

    public ILogger Logger => logger;

    /// <summary>Created on first use: most calls succeed without a listener.</summary>
    public string RequestId => field ??= RequestIds.Create();

    /// <summary>The provider's id of the schedule or group, if the call is about one.</summary>
    public string? ProviderScheduleId { get; init; }

    /// <summary>The send time as on the wire, if the call has one.</summary>
    public DateTimeOffset? SendAt { get; init; }

    /// <summary>True for a call of the common interface: it tells its own end, and its provider calls are steps.</summary>
    public abstract bool IsCommon { get; }

    /// <summary>How many requests went out, of all steps together.</summary>
    public int Requests => Volatile.Read(ref _requests);

    /// <summary>Whether an attempt of any step failed.</summary>
    public bool HadFailures { get; private set; }

    public void NoteFailure() => HadFailures = true;

    public void CountRequest() => Interlocked.Increment(ref _requests);

    /// <summary>The id of the next provider call on the wire: the call's own, with a number from the second one on. The guard tells messages apart by it.</summary>
    public string NextRequestId() => Interlocked.Increment(ref _steps) is > 1 and var step ? RequestIds.OfStep(RequestId, step) : RequestId;
}

/// <summary>A call whose end is told where it comes to it: by the pipeline, or by its rejection.</summary>
internal sealed class PlainCall(string provider, string? account, string operation, ILogger logger) : CallContext(provider, account, operation, logger)
{
    public override bool IsCommon => false;
}
