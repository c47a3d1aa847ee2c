using System.Diagnostics;
using ScheduledSms.Http;

namespace ScheduledSms.Diagnostics;

/// <summary>One call, from its start to its outcome, as a span and a measurement. Measurements are recorded while the span is current, so that they can reference it.</summary>
internal readonly struct CallTelemetry : IDisposable
{
    private readonly CallIdentity _call;
    private readonly Activity? _span;

    /// <summary>Real time, like that of spans: an app's clock may stand still.</summary>
    private readonly long _startedAt;

    private CallTelemetry(CallIdentity call)
    {
        _call = call;
        _span = Telemetry.Source.HasListeners() ? StartSpan(call) : null;
        _startedAt = Telemetry.CallDuration.Enabled ? Stopwatch.GetTimestamp() : 0;
    }

    public static CallTelemetry Start(CallIdentity call) => new(call);

    /// <summary>Records a call rejected locally, before it began.</summary>
    public static void Rejected(CallIdentity call, ScheduledSmsException rejection)
    {
        using var telemetry = Start(call);
        telemetry.Failed(rejection, attempts: 0);
    }

    /// <summary>Records that the call was applied.</summary>
    /// <param name="scheduleId">The provider's id of a new schedule. Null keeps the known id.</param>
    /// <param name="attempts">How many requests it took, if it is a provider call.</param>
    public void Applied(string? scheduleId, int? attempts = null)
    {
        Measure(SendOutcome.Applied, code: null);
        if (_span is { IsAllDataRequested: true } span)
            Describe(span, SendOutcome.Applied, scheduleId, attempts);
    }

    /// <summary>Records that the call was not applied, or may not have been. Returns the failure, to be thrown.</summary>
    public ScheduledSmsException Failed(ScheduledSmsException failure, int? attempts = null)
    {
        Measure(failure.Outcome, failure.Code);
        if (_span is { IsAllDataRequested: true } span)
        {
            Describe(span, failure.Outcome, failure.ScheduleId?.Value ?? failure.ProviderScheduleId, attempts);
            span.SetTag(TelemetryAttributes.RequestId, failure.RequestId);
            TelemetryAttributes.Fail(span, failure.Code, failure.ProviderCode, errorType: failure.Code.ToString());
        }

        return failure;
    }

    public void Dispose() => TelemetryAttributes.End(_span);

    private static Activity? StartSpan(CallIdentity call)
    {
        // Set at the start, where a sampler sees them.
        var tags = TelemetryAttributes.Of(call);
        tags.Add(TelemetryAttributes.RequestId, call.RequestId);
        if (call.ProviderScheduleId is not null)
            tags.Add(TelemetryAttributes.ScheduleId, call.ProviderScheduleId);
        return Telemetry.StartSpan($"{call.Provider} {call.Operation}", ActivityKind.Internal, tags);
    }

    private static void Describe(Activity span, SendOutcome outcome, string? scheduleId, int? attempts)
    {
        span.SetTag(TelemetryAttributes.Outcome, outcome.ToString());
        if (scheduleId is not null)
            span.SetTag(TelemetryAttributes.ScheduleId, scheduleId);
        if (attempts is not null)
            span.SetTag(TelemetryAttributes.Attempts, attempts);
    }

    private void Measure(SendOutcome outcome, ScheduledSmsErrorCode? code)
    {
        // There was no listener when the call began: no start time to measure from.
        if (_startedAt == 0)
            return;

        var tags = TelemetryAttributes.Of(_call);
        tags.Add(TelemetryAttributes.Outcome, outcome.ToString());
        if (code is not null)
            tags.Add(TelemetryAttributes.ErrorType, code.Value.ToString());
        Telemetry.Record(Stopwatch.GetElapsedTime(_startedAt), tags);
    }
}
