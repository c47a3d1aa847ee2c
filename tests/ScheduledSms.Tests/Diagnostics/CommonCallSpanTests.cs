using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using ScheduledSms.Diagnostics;
using ScheduledSms.Emulator;
using ScheduledSms.Solapi;
using ScheduledSms.Tests.Testing;

namespace ScheduledSms.Tests.Diagnostics;

/// <summary>A common call is one span over the provider's own calls that it makes.</summary>
[Collection(nameof(ListeningTests))]
public sealed class CommonCallSpanTests : IAsyncLifetime
{
    private readonly LossyTransport _network = new();
    private ScheduledSmsEmulator? _emulator;
    private ServiceProvider? _services;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IScheduledMessageClient Client => _services!.GetRequiredService<IScheduledMessageClient>();

    public async ValueTask InitializeAsync()
    {
        _emulator = await ScheduledSmsEmulator.StartAsync(options => options.ClockFrozen = true);
        var services = new ServiceCollection();
        services.AddScheduledSms(sms =>
        {
            sms.AddTemplate("appointment", template =>
            {
                template.Parameters.Add("time");
                template.Jsms = new JsmsTemplateOptions { TemplateId = 1250 };
                template.Solapi = new SolapiTemplateOptions { Text = "{time}", From = "0212345678" };
            });
            sms.AddJsms();
            sms.AddSolapi(static options => options.RetryDelay = TimeSpan.FromMilliseconds(5)).ConfigurePrimaryHttpMessageHandler(() => _network);
        });
        _emulator.AddTo(services);
        _services = services.BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await _services!.DisposeAsync();
        await _emulator!.DisposeAsync();
        _network.Dispose();
    }

    [Fact]
    public async Task Solapi_s_schedule_is_one_span_over_its_three_steps()
    {
        using var telemetry = new TelemetryOfTest();

        var scheduled = await Client.ScheduleAsync(Request("+821012345678"), Token);

        var call = Assert.Single(telemetry.Below(null));
        Assert.Equal(("solapi schedule", ActivityKind.Internal, ActivityStatusCode.Unset), (call.DisplayName, call.Kind, call.Status));
        Assert.Equal(("Applied", scheduled.Id.Value), (call.GetTagItem("scheduledsms.outcome"), call.GetTagItem("scheduledsms.schedule_id")));
        Assert.Equal(["solapi group.create", "solapi group.messages.add", "solapi group.schedule"], telemetry.Below(call).Select(static step => step.DisplayName));
        Assert.All(telemetry.Below(call), step => Assert.Equal(scheduled.Id.Value, step.GetTagItem("scheduledsms.schedule_id")));
        Assert.Equal(["POST", "PUT", "POST"], telemetry.Below(call).Select(step => Assert.Single(telemetry.Below(step)).DisplayName));
    }

    [Fact]
    public async Task A_step_whose_response_was_lost_is_a_failed_child_of_a_call_that_was_applied()
    {
        _network.Lose = static (_, sent) => sent == 2 ? Loss.Request : Loss.Nothing;
        using var telemetry = new TelemetryOfTest();

        await Client.ScheduleAsync(Request("+821012345678"), Token);

        var call = Assert.Single(telemetry.Below(null));
        Assert.Equal((ActivityStatusCode.Unset, "Applied"), (call.Status, call.GetTagItem("scheduledsms.outcome")));
        Assert.Equal(
            ["solapi group.create Applied", "solapi group.messages.add Applied", "solapi group.schedule Unknown", "solapi group.get Applied", "solapi group.schedule Applied"],
            telemetry.Below(call).Select(static step => $"{step.DisplayName} {step.GetTagItem("scheduledsms.outcome")}"));
    }

    [Fact]
    public async Task A_read_whose_response_was_lost_has_a_second_attempt()
    {
        var scheduled = await Client.ScheduleAsync(Request("+821012345678"), Token);
        _network.Lose = static (_, sent) => sent == 3 ? Loss.Response : Loss.Nothing;
        using var telemetry = new TelemetryOfTest();

        await Client.GetAsync(scheduled.Id, Token);

        var step = Assert.Single(telemetry.Below(telemetry.Span("solapi get")));
        Assert.Equal(["Unknown", "Applied"], telemetry.Below(step).Select(static attempt => attempt.GetTagItem("scheduledsms.outcome")));
    }

    [Theory]
    [InlineData("+8613812345678", "jsms schedule")]
    [InlineData("+821012345678", "solapi schedule")]
    public async Task A_rejected_common_call_is_one_span_that_failed_once(string number, string expected)
    {
        using var telemetry = new TelemetryOfTest();

        var rejection = await Assert.ThrowsAsync<ScheduledSmsException>(() => Client.ScheduleAsync(Request(number) with { Content = MessageContent.Template("nobody-s") }, Token));

        var call = Assert.Single(telemetry.Spans);
        Assert.Equal((expected, ActivityStatusCode.Error), (call.DisplayName, call.Status));
        Assert.Equal(("Rejected", "InvalidTemplate", rejection.RequestId), (call.GetTagItem("scheduledsms.outcome"), call.GetTagItem("scheduledsms.code"), call.GetTagItem("scheduledsms.request_id")));
        Assert.Equal(["schedule,Rejected,InvalidTemplate"], telemetry.Of("scheduledsms.client.call.duration", "scheduledsms.operation", "scheduledsms.outcome", "error.type"));
    }

    [Theory]
    [InlineData("jsms/other:single:1a88", "jsms cancel")]
    [InlineData("solapi/other:group:G4V1", "solapi cancel")]
    public async Task An_id_of_another_account_is_rejected_in_one_span(string id, string expected)
    {
        using var telemetry = new TelemetryOfTest();

        await Assert.ThrowsAsync<ScheduledSmsException>(() => Client.CancelAsync(ScheduleId.Parse(id), Token));

        var call = Assert.Single(telemetry.Spans);
        Assert.Equal((expected, "Rejected"), (call.DisplayName, call.GetTagItem("scheduledsms.outcome")));
    }

    [Fact]
    public async Task What_its_sequence_rejects_is_no_call_of_its_own()
    {
        const string Group = """{"groupId":"G4V1","status":"PENDING","count":{"registeredSuccess":1}}""";
        await using var server = LoopbackServer.Start(
            LoopbackServer.Respond(200, Group), LoopbackServer.Respond(200, """{"resultList":[{"to":"01012345678","statusCode":"2000"}]}"""), LoopbackServer.Respond(200, Group));
        using var client = new SolapiGroupScheduleClient(Accounts.Solapi(server.Url));
        using var telemetry = new TelemetryOfTest();

        await Assert.ThrowsAsync<ScheduledSmsException>(() => client.Common().ScheduleAsync(
            new ScheduledMessageRequest
            {
                SendAt = TimeProvider.System.GetUtcNow().AddDays(1),
                Content = MessageContent.Text("예약 안내", "0212345678"),
                Recipients = [new() { PhoneNumber = PhoneNumber.Parse("+821012345678") }, new() { PhoneNumber = PhoneNumber.Parse("+821012345679") }],
            },
            Token));

        Assert.Equal("InvalidResponse", telemetry.Span("solapi schedule").GetTagItem("error.type"));
        Assert.Equal(
            ["solapi group.create", "solapi group.messages.add", "solapi group.get", "solapi group.delete"],
            telemetry.Below(telemetry.Span("solapi schedule")).Select(static step => step.DisplayName));
    }

    [Fact]
    public async Task What_the_router_rejects_is_a_call_of_the_router()
    {
        using var telemetry = new TelemetryOfTest();

        await Assert.ThrowsAsync<ScheduledSmsException>(() => Client.ScheduleAsync(Request("+12025550123"), Token));

        var call = Assert.Single(telemetry.Spans);
        Assert.Equal(("router schedule", "Rejected", "InvalidRecipient"), (call.DisplayName, call.GetTagItem("scheduledsms.outcome"), call.GetTagItem("error.type")));
    }

    [Fact]
    public async Task Coming_too_late_is_a_result_over_a_step_that_was_rejected()
    {
        var scheduled = await Client.ScheduleAsync(Request("+8613812345678"), Token);
        await Client.CancelAsync(scheduled.Id, Token);
        using var telemetry = new TelemetryOfTest();

        Assert.Equal(CancelResult.AlreadySentOrCanceled, await Client.CancelAsync(scheduled.Id, Token));

        var call = telemetry.Span("jsms cancel");
        Assert.Equal((ActivityStatusCode.Unset, "Applied", scheduled.Id.Value), (call.Status, call.GetTagItem("scheduledsms.outcome"), call.GetTagItem("scheduledsms.schedule_id")));
        Assert.Equal(ActivityStatusCode.Error, Assert.Single(telemetry.Below(call)).Status);
    }

    [Fact]
    public async Task Reading_recipients_is_a_call_for_each_page_and_its_failure_is_told_as_the_common_call_s()
    {
        var scheduled = await Client.ScheduleAsync(Request("+821012345678"), Token);
        using var telemetry = new TelemetryOfTest();

        Assert.Single(await ReadAsync(scheduled.Id));
        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => ReadAsync(ScheduleId.SolapiGroup("G4V0NOBODYS")));

        Assert.Equal(["solapi get recipients", "solapi get recipients"], telemetry.Below(null).Select(static call => call.DisplayName));
        Assert.Equal("solapi group.messages.list", Assert.Single(telemetry.Below(telemetry.Below(null)[0])).DisplayName);
        Assert.Equal(("get recipients", "G4V0NOBODYS"), (failure.Operation, failure.ScheduleId?.Value));

        async Task<List<ScheduledRecipient>> ReadAsync(ScheduleId id)
        {
            List<ScheduledRecipient> read = [];
            await foreach (var recipient in Client.GetRecipientsAsync(id, Token))
                read.Add(recipient);
            return read;
        }
    }

    [Fact]
    public async Task A_common_call_that_was_canceled_says_so()
    {
        using var cancel = new CancellationTokenSource();
        _network.Lose = (_, _) =>
        {
            cancel.Cancel();
            return Loss.Request;
        };
        using var telemetry = new TelemetryOfTest();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Client.ScheduleAsync(Request("+821012345678"), cancel.Token));

        Assert.Equal((ActivityStatusCode.Error, "Canceled"), (telemetry.Span("solapi schedule").Status, telemetry.Span("solapi schedule").GetTagItem("scheduledsms.code")));
        Assert.Contains("schedule,Canceled", telemetry.Of("scheduledsms.client.call.duration", "scheduledsms.operation", "error.type"));
    }

    [Fact]
    public async Task A_call_that_a_bug_ended_is_a_failed_span_without_an_outcome()
    {
        using var telemetry = new TelemetryOfTest();

        await Assert.ThrowsAsync<NotSupportedException>(() => new CommonCall("jsms", null, "get", NullLogger.Instance).RunAsync<bool>(static () => throw new NotSupportedException()));

        Assert.Equal((ActivityStatusCode.Error, null), (telemetry.Span("jsms get").Status, telemetry.Span("jsms get").GetTagItem("scheduledsms.outcome")));
    }

    private ScheduledMessageRequest Request(string number) => new()
    {
        SendAt = _emulator!.Clock.UtcNow.AddHours(1),
        Content = MessageContent.Template("appointment"),
        Recipients = [new() { PhoneNumber = PhoneNumber.Parse(number), Parameters = new Dictionary<string, string> { ["time"] = "15:00" } }],
    };
}
