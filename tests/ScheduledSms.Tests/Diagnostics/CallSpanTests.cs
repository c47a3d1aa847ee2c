using System.Diagnostics;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;
using ScheduledSms.Tests.EndToEnd;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.LoopbackServer;

namespace ScheduledSms.Tests.Diagnostics;

/// <summary>A span for each typed call, and one below it for each attempt.</summary>
[Collection(nameof(ListeningTests))]
public sealed class CallSpanTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_applied_call_of_a_named_account_tells_all_that_is_known_of_it()
    {
        await using var app = await EmulatedApp.StartAsync(register: static sms => sms.AddJsms("blue", static _ => { }));
        using var telemetry = new TelemetryOfTest();

        var created = await app.Account<JsmsScheduleClient>("blue").CreateScheduleAsync(Accounts.JsmsRequest(app.Now.AddDays(1)), Token);

        var call = Assert.Single(telemetry.Below(null));
        Assert.Equal(("jsms schedule.create", ActivityKind.Internal, ActivityStatusCode.Unset), (call.DisplayName, call.Kind, call.Status));
        Assert.Equal(
            ["scheduledsms.account=blue", "scheduledsms.attempts=1", "scheduledsms.operation=schedule.create", "scheduledsms.outcome=Applied", "scheduledsms.provider=jsms", $"scheduledsms.schedule_id={created.ScheduleId}"],
            Tags(call).Where(static tag => !tag.StartsWith("scheduledsms.request_id=", StringComparison.Ordinal)));
        Assert.Matches("^ssms-[0-9a-f]{32}$", (string)call.GetTagItem("scheduledsms.request_id")!);

        var attempt = Assert.Single(telemetry.Below(call));
        Assert.Equal(("POST", ActivityKind.Client, ActivityStatusCode.Unset), (attempt.DisplayName, attempt.Kind, attempt.Status));
        Assert.Equal(
            ["http.request.method=POST", "http.response.status_code=200", "scheduledsms.account=blue", "scheduledsms.operation=schedule.create", "scheduledsms.outcome=Applied", "scheduledsms.provider=jsms", "server.address=127.0.0.1", $"server.port={app.Emulator.Url.Port}"],
            Tags(attempt));
        Assert.Equal(2, telemetry.Spans.Count);
    }

    [Fact]
    public async Task A_rejected_call_says_why_in_our_words_and_in_the_provider_s_code()
    {
        await using var server = Start(Respond(403, """{"error":{"code":50024,"message":"unsubscribed mobile"}}"""));
        using var client = new JsmsScheduleClient(Accounts.Jsms(server.Url));
        using var telemetry = new TelemetryOfTest();

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.UpdateScheduleAsync("1a88", Accounts.JsmsRequest(), Token));

        AssertFailed(telemetry.Span("jsms schedule.update"), SendOutcome.Rejected, ScheduledSmsErrorCode.RecipientOptedOut, "RecipientOptedOut", "50024");
        Assert.Equal((failure.RequestId, "1a88"), (telemetry.Span("jsms schedule.update").GetTagItem("scheduledsms.request_id"), telemetry.Span("jsms schedule.update").GetTagItem("scheduledsms.schedule_id")));
        AssertFailed(telemetry.Span("PUT"), SendOutcome.Rejected, ScheduledSmsErrorCode.RecipientOptedOut, "403", "50024");
        Assert.Equal(403, telemetry.Span("PUT").GetTagItem("http.response.status_code"));
    }

    [Fact]
    public async Task A_throttled_attempt_is_a_failed_child_of_a_call_that_was_applied()
    {
        await using var server = Start(Respond(429, ""), Respond(200, Accounts.JsmsCreated));
        using var client = new JsmsScheduleClient(Accounts.Jsms(server.Url));
        using var telemetry = new TelemetryOfTest();

        await client.CreateScheduleAsync(Accounts.JsmsRequest(), Token);

        var call = Assert.Single(telemetry.Below(null));
        Assert.Equal((ActivityStatusCode.Unset, "Applied", 2), (call.Status, call.GetTagItem("scheduledsms.outcome"), call.GetTagItem("scheduledsms.attempts")));
        Assert.Equal([null, 1], telemetry.Below(call).Select(static attempt => attempt.GetTagItem("http.request.resend_count")));
        AssertFailed(telemetry.Below(call)[0], SendOutcome.Throttled, ScheduledSmsErrorCode.RateLimited, "429", providerCode: null);
        Assert.Equal("Applied", telemetry.Below(call)[1].GetTagItem("scheduledsms.outcome"));
    }

    [Fact]
    public async Task A_lost_response_is_unknown()
    {
        await using var server = Start(Reset);
        using var client = new JsmsScheduleClient(Accounts.Jsms(server.Url));
        using var telemetry = new TelemetryOfTest();

        await Assert.ThrowsAsync<ScheduledSmsException>(() => client.CreateScheduleAsync(Accounts.JsmsRequest(), Token));

        AssertFailed(telemetry.Span("jsms schedule.create"), SendOutcome.Unknown, ScheduledSmsErrorCode.NetworkFailure, "NetworkFailure", providerCode: null);
        AssertFailed(telemetry.Span("POST"), SendOutcome.Unknown, ScheduledSmsErrorCode.NetworkFailure, "NetworkFailure", providerCode: null);
        Assert.Null(telemetry.Span("POST").GetTagItem("http.response.status_code"));
    }

    [Fact]
    public async Task A_success_that_cannot_be_read_is_unknown_for_that_reason()
    {
        await using var server = Start(Respond(200, "<html>"));
        using var client = new JsmsScheduleClient(Accounts.Jsms(server.Url));
        using var telemetry = new TelemetryOfTest();

        await Assert.ThrowsAsync<ScheduledSmsException>(() => client.CreateScheduleAsync(Accounts.JsmsRequest(), Token));

        AssertFailed(telemetry.Span("POST"), SendOutcome.Unknown, ScheduledSmsErrorCode.InvalidResponse, "InvalidResponse", providerCode: null);
        Assert.Equal(200, telemetry.Span("POST").GetTagItem("http.response.status_code"));
    }

    [Fact]
    public async Task A_call_that_is_rejected_here_has_a_span_and_no_attempt()
    {
        await using var server = Start(Respond(200, Accounts.SolapiGroup));
        using var client = new SolapiGroupScheduleClient(Accounts.Solapi(server.Url));
        using var telemetry = new TelemetryOfTest();

        var rejection = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.AddMessagesAsync("G4V1", [], Token));

        var call = Assert.Single(telemetry.Spans);
        Assert.Equal(("solapi group.messages.add", 0, rejection.RequestId), (call.DisplayName, call.GetTagItem("scheduledsms.attempts"), call.GetTagItem("scheduledsms.request_id")));
        AssertFailed(call, SendOutcome.Rejected, ScheduledSmsErrorCode.InvalidRequest, "InvalidRequest", providerCode: null);
    }

    [Fact]
    public async Task A_refused_connection_is_not_sent_however_often_it_is_tried()
    {
        Uri nobody;
        await using (var server = Start(Hang))
            nobody = server.Url;
        using var client = new SolapiGroupScheduleClient(Accounts.Solapi(nobody));
        using var telemetry = new TelemetryOfTest();

        await Assert.ThrowsAsync<ScheduledSmsException>(() => client.CreateGroupAsync(cancellationToken: Token));

        var call = telemetry.Span("solapi group.create");
        AssertFailed(call, SendOutcome.NotSent, ScheduledSmsErrorCode.NetworkFailure, "NetworkFailure", providerCode: null);
        Assert.Equal([null, 1, 2, 3], telemetry.Below(call).Select(static attempt => attempt.GetTagItem("http.request.resend_count")));
    }

    [Fact]
    public async Task A_canceled_call_says_so_beside_its_outcome()
    {
        using var cancel = new CancellationTokenSource();
        await using var server = Start((_, stop) => cancel.CancelAsync().ContinueWith(_ => Task.Delay(Timeout.Infinite, stop), TaskScheduler.Default).Unwrap());
        using var client = new JsmsScheduleClient(Accounts.Jsms(server.Url));
        using var telemetry = new TelemetryOfTest();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.CreateScheduleAsync(Accounts.JsmsRequest(), cancel.Token));

        AssertFailed(telemetry.Span("jsms schedule.create"), SendOutcome.Unknown, ScheduledSmsErrorCode.Canceled, "Canceled", providerCode: null);
    }

    [Fact]
    public async Task A_call_that_was_canceled_before_it_began_was_not_sent()
    {
        await using var server = Start(Hang);
        using var client = new JsmsScheduleClient(Accounts.Jsms(server.Url));
        using var telemetry = new TelemetryOfTest();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.CreateScheduleAsync(Accounts.JsmsRequest(), new CancellationToken(canceled: true)));

        AssertFailed(Assert.Single(telemetry.Spans), SendOutcome.NotSent, ScheduledSmsErrorCode.Canceled, "Canceled", providerCode: null);
    }

    [Fact]
    public async Task A_handler_of_the_app_runs_inside_the_span_of_its_attempt()
    {
        await using var server = Start(Respond(200, Accounts.JsmsCreated));
        Activity? seen = null;
        using var handler = new FuncHandler((_, send) =>
        {
            seen = Activity.Current;
            return send();
        }) { InnerHandler = new SocketsHttpHandler() };
        using var client = new JsmsScheduleClient(Accounts.Jsms(server.Url), handler);
        using var telemetry = new TelemetryOfTest();
        var before = Activity.Current;

        await client.CreateScheduleAsync(Accounts.JsmsRequest(), Token);

        Assert.Equal(telemetry.Span("POST").SpanId, InOurs(seen!).SpanId);
        Assert.Same(before, Activity.Current);
    }

    /// <summary>.NET's own request span may be in between.</summary>
    private static Activity InOurs(Activity span) => span.Source.Name == ScheduledSmsTelemetry.ActivitySourceName ? span : span.Parent!;

    private static void AssertFailed(Activity span, SendOutcome outcome, ScheduledSmsErrorCode code, string errorType, string? providerCode)
    {
        Assert.Equal((ActivityStatusCode.Error, (string?)null), (span.Status, span.StatusDescription));
        Assert.Equal(
            (outcome.ToString(), code.ToString(), errorType, providerCode),
            (span.GetTagItem("scheduledsms.outcome"), span.GetTagItem("scheduledsms.code"), span.GetTagItem("error.type"), (string?)span.GetTagItem("scheduledsms.provider_code")));
    }

    private static IEnumerable<string> Tags(Activity span) => span.TagObjects.Select(static tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal);
}
