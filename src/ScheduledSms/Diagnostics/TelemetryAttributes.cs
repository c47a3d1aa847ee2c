using System.Diagnostics;

namespace ScheduledSms.Diagnostics;

/// <summary>The attribute names of spans and measurements. OpenTelemetry's own where it has one.</summary>
internal static class TelemetryAttributes
{
    public const string Provider = "scheduledsms.provider";
    public const string Account = "scheduledsms.account";
    public const string Operation = "scheduledsms.operation";
    public const string Outcome = "scheduledsms.outcome";
    public const string Code = "scheduledsms.code";
    public const string ProviderCode = "scheduledsms.provider_code";
    public const string RequestId = "scheduledsms.request_id";
    public const string ScheduleId = "scheduledsms.schedule_id";
    public const string Attempts = "scheduledsms.attempts";
    public const string RecipientResult = "scheduledsms.recipient.result";
    public const string ErrorType = "error.type";
    public const string Method = "http.request.method";
    public const string ResendCount = "http.request.resend_count";
    public const string StatusCode = "http.response.status_code";
    public const string ServerAddress = "server.address";
    public const string ServerPort = "server.port";

    /// <summary>The tags that all telemetry of a call starts with.</summary>
    public static TagList Of(CallContext call, string operation)
    {
        TagList tags = new() { { Provider, call.Provider }, { Operation, operation } };
        if (call.Account is not null)
            tags.Add(Account, call.Account);
        return tags;
    }

    /// <summary>Marks a span as failed, and records why.</summary>
    /// <param name="span">The span.</param>
    /// <param name="code">What it means.</param>
    /// <param name="providerCode">The provider's own code, safe to print.</param>
    /// <param name="errorType">OpenTelemetry's word for it.</param>
    public static void Fail(Activity span, ScheduledSmsErrorCode code, string? providerCode, string errorType)
    {
        span.SetStatus(ActivityStatusCode.Error);
        span.SetTag(ErrorType, errorType);
        span.SetTag(Code, code.ToString());
        span.SetTag(ProviderCode, providerCode);
    }

    /// <summary>Ends a span. A span without an outcome was left by an exception that no call should end with.</summary>
    public static void End(Activity? span)
    {
        if (span is { IsAllDataRequested: true } && span.GetTagItem(Outcome) is null)
            span.SetStatus(ActivityStatusCode.Error);
        Telemetry.EndSpan(span);
    }
}
