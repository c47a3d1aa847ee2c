using System.Diagnostics.Metrics;
using ScheduledSms.Diagnostics;
using ScheduledSms.Jsms;
using ScheduledSms.Tests.EndToEnd;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.LoopbackServer;

namespace ScheduledSms.Tests.Diagnostics;

/// <summary>Calls by outcome, attempts, throttling, and recipients accepted and rejected.</summary>
[Collection(nameof(ListeningTests))]
public sealed class MeasurementTests
{
    private const string Duration = "scheduledsms.client.call.duration";
    private const string Attempts = "scheduledsms.client.attempts";
    private const string Throttled = "scheduledsms.client.throttled";
    private const string Recipients = "scheduledsms.client.recipients";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Calls_are_measured_by_outcome_and_attempts_are_counted_by_theirs()
    {
        await using var server = Start(Respond(429, ""), Respond(200, Accounts.JsmsCreated), Respond(403, """{"error":{"code":50029}}"""));
        using var client = new JsmsScheduleClient(Accounts.Jsms(server.Url));
        using var telemetry = new TelemetryOfTest();

        await client.CreateScheduleAsync(Accounts.JsmsRequest(), Token);
        await Assert.ThrowsAsync<ScheduledSmsException>(() => client.DeleteScheduleAsync("1a88", Token));
        await Assert.ThrowsAsync<ScheduledSmsException>(() => client.GetScheduleAsync("", Token));

        Assert.Equal(
            ["jsms,schedule.create,Applied,", "jsms,schedule.delete,Rejected,AlreadySentOrCanceled", "jsms,schedule.get,Rejected,InvalidRequest"],
            telemetry.Of(Duration, "scheduledsms.provider", "scheduledsms.operation", "scheduledsms.outcome", "error.type"));
        Assert.All(telemetry.Measurements.Where(static measured => measured.IsDuration), static measured => Assert.InRange(measured.Value, 0, 60));
        Assert.Equal(["1 schedule.create,Throttled", "1 schedule.create,Applied", "1 schedule.delete,Rejected"], telemetry.Of(Attempts, "scheduledsms.operation", "scheduledsms.outcome"));
        Assert.Equal(["1 jsms,schedule.create"], telemetry.Of(Throttled, "scheduledsms.provider", "scheduledsms.operation"));
    }

    [Fact]
    public async Task A_call_s_duration_holds_all_its_attempts_and_waits()
    {
        await using var server = Start(Respond(429, "", "Retry-After: 1\r\n"), Respond(200, Accounts.JsmsCreated));
        using var client = new JsmsScheduleClient(Accounts.Jsms(server.Url));
        using var telemetry = new TelemetryOfTest();

        await client.CreateScheduleAsync(Accounts.JsmsRequest(), Token);

        Assert.InRange(Assert.Single(telemetry.Measurements, static measured => measured.IsDuration).Value, 0.9, 60);
    }

    [Fact]
    public async Task Recipients_are_counted_as_the_responses_say()
    {
        await using var app = await EmulatedApp.StartAsync(register: static sms => sms.AddJsms("blue", static _ => { }));
        var jsms = app.Account<JsmsScheduleClient>("blue");
        app.Emulator.Jsms.Account().Unsubscribe("13812345679");
        var three = Accounts.JsmsBatch() with { Recipients = [new() { Mobile = "13812345677" }, new() { Mobile = "13812345678" }, new() { Mobile = "13812345679" }] };
        using var telemetry = new TelemetryOfTest();

        var single = await jsms.CreateScheduleAsync(Accounts.JsmsRequest(app.Now.AddDays(1)), Token);
        await jsms.UpdateScheduleAsync(single.ScheduleId, Accounts.JsmsRequest(app.Now.AddDays(2)), Token);
        var batch = await jsms.CreateBatchScheduleAsync(three with { SendAt = app.Now.AddDays(1) }, Token);
        await jsms.UpdateBatchScheduleAsync(batch.ScheduleId!, three with { SendAt = app.Now.AddDays(2) }, Token);

        Assert.Equal(
            [
                "1 blue,schedule.create,accepted",
                "1 blue,schedule.update,accepted",
                "2 blue,schedule.batch.create,accepted",
                "1 blue,schedule.batch.create,rejected",
                "2 blue,schedule.batch.update,accepted",
                "1 blue,schedule.batch.update,rejected",
            ],
            telemetry.Of(Recipients, "scheduledsms.account", "scheduledsms.operation", "scheduledsms.recipient.result"));
    }

    [Fact]
    public async Task A_common_call_counts_as_itself_and_its_recipients_once()
    {
        await using var app = await EmulatedApp.StartAsync();
        app.Emulator.Solapi.Account().OptOut("01012345679");
        using var telemetry = new TelemetryOfTest();

        await app.Solapi.Common().ScheduleAsync(
            new ScheduledMessageRequest
            {
                SendAt = app.Now.AddHours(1),
                Content = MessageContent.Text("예약 안내", "0212345678"),
                Recipients = [new() { PhoneNumber = PhoneNumber.Parse("+821012345677") }, new() { PhoneNumber = PhoneNumber.Parse("+821012345678") }, new() { PhoneNumber = PhoneNumber.Parse("+821012345679") }],
            },
            Token);

        Assert.Equal(["group.create,Applied", "group.messages.add,Applied", "group.schedule,Applied", "schedule,Applied"], telemetry.Of(Duration, "scheduledsms.operation", "scheduledsms.outcome"));
        Assert.Equal(["2 group.messages.add,accepted", "1 group.messages.add,rejected"], telemetry.Of(Recipients, "scheduledsms.operation", "scheduledsms.recipient.result"));
    }

    [Fact]
    public async Task A_provider_s_count_that_is_none_is_not_counted()
    {
        await using var server = Start(Respond(200, """{"schedule_id":"1a88","success_count":-3,"failure_count":-1}"""));
        using var client = new JsmsScheduleClient(Accounts.Jsms(server.Url));
        using var telemetry = new TelemetryOfTest();

        await client.CreateBatchScheduleAsync(Accounts.JsmsBatch(), Token);

        Assert.Empty(telemetry.Of(Recipients));
    }

    [Fact]
    public void Instruments_have_units_and_words_and_the_histogram_its_buckets()
    {
        Instrument[] instruments = [Telemetry.CallDuration, Telemetry.Attempts, Telemetry.Throttled, Telemetry.Recipients];

        Assert.Equal([(Duration, "s"), (Attempts, "{attempt}"), (Throttled, "{attempt}"), (Recipients, "{recipient}")], instruments.Select(static instrument => (instrument.Name, instrument.Unit)));
        Assert.All(instruments, static instrument => Assert.False(string.IsNullOrEmpty(instrument.Description)));
        Assert.Equal((0.005, 100), (Telemetry.CallDuration.Advice!.HistogramBucketBoundaries![0], Telemetry.CallDuration.Advice.HistogramBucketBoundaries[^1]));
        Assert.NotNull(Telemetry.Source.Version);
        Assert.Equal(Telemetry.Source.Version, Telemetry.CallDuration.Meter.Version);
    }
}
