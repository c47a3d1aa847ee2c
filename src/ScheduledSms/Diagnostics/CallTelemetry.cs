using System.Diagnostics;

namespace ScheduledSms.Diagnostics;

/// <summary>One call, from its start to its outcome, as a span and a measurement. Measurements are recorded while the span is current, so that they can reference it.</summary>
internal readonly struct CallTelemetry : IDisposable
{
    private readonly CallContext _call;
    private readonly string _operation;
    private readonly Activity? _span;

    /// <summary>Real time, like that of spans: an app's clock may stand still.</summary>
    private readonly long _startedAt;

    private CallTelemetry(CallContext call, string operation, Activity? span)
    {
        _call = call;
        _operation = operation;
        _span = span;
        _startedAt = Telemetry.CallDuration.Enabled ? Stopwatch.GetTimestamp() : 0;
    }

    public static CallTelemetry Start(CallContext call) =>
        new(call, call.Operation, Telemetry.Source.HasListeners() ? StartSpan(call, call.Operation, call.RequestId, call.ProviderScheduleId) : null);

    public static CallTelemetry Start(CallStep step) =>
        new(step.Call, step.Operation, Telemetry.Source.HasListeners() ? StartSpan(step.Call, step.Operation, step.RequestId, step.ProviderScheduleId) : null);

    /// <summary>Records a call rejected locally, before it began.</summary>
    public static void Rejected(CallContext call, ScheduledSmsException rejection)
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

    private static Activity? StartSpan(CallContext call, string operation, string requestId, string? scheduleId)
    {
        // Set at the start, where a sampler sees them.
        var tags = TelemetryAttributes.Of(call, operation);
        tags.Add(TelemetryAttributes.RequestId, requestId);
        if (scheduleId is not null)
            tags.Add(TelemetryAttributes.ScheduleId, scheduleId);
        return Telemetry.StartSpan($"{call.Provider} {operation}", ActivityKind.Internal, tags);
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

        var tags = TelemetryAttributes.Of(_call, _operation);
        tags.Add(TelemetryAttributes.Outcome, outcome.ToString());
        if (code is not null)
            tags.Add(TelemetryAttributes.ErrorType, code.Value.ToString());
        Telemetry.Record(Stopwatch.GetElapsedTime(_startedAt), tags);
    }
}
