using System.Diagnostics;
using System.Globalization;
using ScheduledSms.Diagnostics;

namespace ScheduledSms.Http;

/// <summary>One attempt of a call, as a child span of the call's span, and as a count.</summary>
internal readonly struct AttemptTelemetry : IDisposable
{
    private readonly ProviderCall _call;
    private readonly Activity? _span;

    private AttemptTelemetry(ProviderCall call, Activity? span)
    {
        _call = call;
        _span = span;
    }

    public static AttemptTelemetry Start(ProviderCall call, Uri server) =>
        new(call, Telemetry.Source.HasListeners() ? StartSpan(call, server) : null);

    public void Ended(Attempt attempt)
    {
        Count(attempt.Outcome);
        if (_span is not { IsAllDataRequested: true } span)
            return;

        span.SetTag(TelemetryAttributes.Outcome, attempt.Outcome.ToString());
        if (attempt.Response is { } response)
            span.SetTag(TelemetryAttributes.StatusCode, (int)response.Status);
        if (attempt.Outcome != SendOutcome.Applied)
            TelemetryAttributes.Fail(span, attempt.Code, attempt.Error?.ProviderCode, ErrorTypeOf(attempt));
    }

    public void Dispose() => TelemetryAttributes.End(_span);

    private static Activity? StartSpan(ProviderCall call, Uri server)
    {
        var tags = TelemetryAttributes.Of(call.Call, call.Operation);
        tags.Add(TelemetryAttributes.Method, call.Method.Method);
        tags.Add(TelemetryAttributes.ServerAddress, server.Host);
        tags.Add(TelemetryAttributes.ServerPort, server.Port);
        if (call.Progress.Attempts > 0)
            tags.Add(TelemetryAttributes.ResendCount, call.Progress.Attempts);
        return Telemetry.StartSpan(call.Method.Method, ActivityKind.Client, tags);
    }

    /// <summary>As OpenTelemetry defines it for HTTP: the status code, if that is what failed.</summary>
    private static string ErrorTypeOf(Attempt attempt) => attempt.Response is { IsSuccess: false } response
        ? ((int)response.Status).ToString(CultureInfo.InvariantCulture)
        : attempt.Code.ToString();

    private void Count(SendOutcome outcome)
    {
        if (Telemetry.Attempts.Enabled)
        {
            var tags = TelemetryAttributes.Of(_call.Call, _call.Operation);
            tags.Add(TelemetryAttributes.Outcome, outcome.ToString());
            Telemetry.Add(Telemetry.Attempts, 1, tags);
        }

        if (outcome == SendOutcome.Throttled && Telemetry.Throttled.Enabled)
            Telemetry.Add(Telemetry.Throttled, 1, TelemetryAttributes.Of(_call.Call, _call.Operation));
    }
}
