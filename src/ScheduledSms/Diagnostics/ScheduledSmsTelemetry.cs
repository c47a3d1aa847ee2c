namespace ScheduledSms;

/// <summary>The names of the sources of traces and metrics, for <c>AddSource</c> and <c>AddMeter</c> of OpenTelemetry. Without a listener they cost next to nothing.</summary>
/// <remarks>
/// <para><b>Spans.</b> One for each call, <c>{provider} {operation}</c>, kind internal: <c>solapi schedule</c> for a common call, and below it
/// <c>solapi group.create</c> for each provider call that it makes. Below those, one for each attempt, named after its HTTP method, kind client.
/// A failed span has the status <c>Error</c>. A call rejected before sending has a span without an attempt.</para>
/// <para><b>Attributes.</b> <c>scheduledsms.provider</c>, <c>scheduledsms.operation</c>, <c>scheduledsms.account</c> (a named one);
/// <c>scheduledsms.outcome</c> (<see cref="SendOutcome"/>); on a failure <c>scheduledsms.code</c> (<see cref="ScheduledSmsErrorCode"/>),
/// <c>scheduledsms.provider_code</c> and <c>error.type</c>. On spans of calls also <c>scheduledsms.request_id</c>, <c>scheduledsms.schedule_id</c> (the provider's own)
/// and, on those of provider calls, <c>scheduledsms.attempts</c>. On spans of attempts also <c>http.request.method</c>, <c>http.request.resend_count</c>,
/// <c>http.response.status_code</c>, <c>server.address</c> and <c>server.port</c>. None contains a phone number, text, parameter, key or signature.</para>
/// <para><b>Instruments.</b> All have provider, operation and account.
/// <c>scheduledsms.client.call.duration</c>, histogram, <c>s</c>: by outcome and <c>error.type</c>; its count is the number of calls. A common call counts, and so does each provider call that it makes.
/// <c>scheduledsms.client.attempts</c>, counter, <c>{attempt}</c>: requests by outcome.
/// <c>scheduledsms.client.throttled</c>, counter, <c>{attempt}</c>: those that the provider throttled.
/// <c>scheduledsms.client.recipients</c>, counter, <c>{recipient}</c>: by <c>scheduledsms.recipient.result</c>, <c>accepted</c> or <c>rejected</c>, as reported by the responses to applied calls.</para>
/// </remarks>
public static class ScheduledSmsTelemetry
{
    /// <summary>The name of the <see cref="System.Diagnostics.ActivitySource"/>: <c>ScheduledSms</c>.</summary>
    public const string ActivitySourceName = "ScheduledSms";

    /// <summary>The name of the <see cref="System.Diagnostics.Metrics.Meter"/>: <c>ScheduledSms</c>.</summary>
    public const string MeterName = "ScheduledSms";
}
