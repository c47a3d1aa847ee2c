using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ScheduledSms.Emulator;
using ScheduledSms.Emulator.Faults;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.LoopbackServer;

namespace ScheduledSms.Tests.Pipeline;

/// <summary>The guard at the wire, in apps that send again wherever they can: the provider carries out, the response is lost, and nothing is sent twice or reported as not sent.</summary>
public sealed class GuardTests
{
    private static readonly PhoneNumber[] Three = [PhoneNumber.Parse("+821012345671"), PhoneNumber.Parse("+821012345672"), PhoneNumber.Parse("+821012345673")];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Attacks => GuardAttacks.Names;

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task A_create_whose_response_is_lost_is_sent_once_and_unknown(string attack)
    {
        await using var emulator = await StartAsync();
        emulator.Faults.Add(new Fault { Operation = "schedule.create", Point = FaultPoint.AfterCommit, Action = FaultAction.Fin });
        await using var app = CreateApp(emulator, attack);

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => app.GetRequiredService<JsmsScheduleClient>().CreateScheduleAsync(Request(emulator), Token));

        Assert.Equal((SendOutcome.Unknown, 1), (failure.Outcome, failure.Attempts));
        Assert.Single(emulator.Requests, static request => request.Operation == "schedule.create");
        Assert.Single(emulator.Jsms.Schedules);
    }

    /// <summary>The configured address is down, and a handler sends the message to another one instead.</summary>
    [Theory]
    [InlineData(200, SendOutcome.Applied)]
    [InlineData(0, SendOutcome.Unknown)]
    public async Task A_copy_that_goes_instead_of_the_message_is_the_message(int status, SendOutcome expected)
    {
        await using var server = Start(status == 0 ? CloseWithFin : Respond(status, Accounts.JsmsCreated));
        using var client = new JsmsScheduleClient(
            Accounts.Jsms(new Uri("http://127.0.0.1:1/")),
            new GuardAttacks.Failover(address => new Uri(server.Url, address.PathAndQuery)) { InnerHandler = new SocketsHttpHandler() });

        var failure = await Record.ExceptionAsync(() => client.CreateScheduleAsync(Accounts.JsmsRequest(), Token));

        Assert.Equal(expected, (failure as ScheduledSmsException)?.Outcome ?? SendOutcome.Applied);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_copy_that_a_handler_below_sends_to_another_address_is_the_message()
    {
        await using var server = Start(Respond(200, Accounts.JsmsCreated));
        using var client = new JsmsScheduleClient(
            Accounts.Jsms(new Uri("http://127.0.0.1:1/")),
            new CloningHandler
            {
                InnerHandler = new FuncHandler((request, send) =>
                {
                    request.RequestUri = new Uri(server.Url, request.RequestUri!.PathAndQuery);
                    return send();
                }) { InnerHandler = new SocketsHttpHandler() },
            });

        await client.CreateScheduleAsync(Accounts.JsmsRequest(), Token);

        Assert.Single(server.Requests);
    }

    /// <summary>Nothing ties such a copy to its message but what it says: it does not go out, and nothing claims that it did not.</summary>
    [Fact]
    public async Task A_copy_that_nothing_is_known_of_is_not_sent()
    {
        await using var server = Start(Respond(200, Accounts.JsmsCreated));
        using var client = new JsmsScheduleClient(
            Accounts.Jsms(server.Url),
            new GuardAttacks.WorkerCopies(static copy => copy.Headers.Remove("X-Request-Id")) { InnerHandler = new SocketsHttpHandler() });

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.CreateScheduleAsync(Accounts.JsmsRequest(), Token));

        Assert.Equal(SendOutcome.Unknown, failure.Outcome);
        Assert.Contains("X-Request-Id", failure.InnerException?.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    /// <summary>A resilience pipeline waits 30 seconds for executions that are under way when it is disposed.</summary>
    [Theory]
    [InlineData("Microsoft's standard resilience on the builder", false)]
    [InlineData("Microsoft's standard resilience on the builder", true)]
    [InlineData("Microsoft's standard resilience on every HttpClient", true)]
    public async Task What_a_caller_abandons_does_not_hold_up_the_end_of_the_app(string attack, bool responds)
    {
        await using var emulator = await StartAsync();
        emulator.Faults.Add(new Fault { Operation = "schedule.create", Point = FaultPoint.AfterCommit, Action = responds ? FaultAction.Fin : FaultAction.Hang });
        for (var i = 0; i < 10; i++)
        {
            var app = CreateApp(emulator, attack);
            using var canceling = new CancellationTokenSource(TimeSpan.FromMilliseconds(5 + i));
            await Record.ExceptionAsync(() => app.GetRequiredService<JsmsScheduleClient>().CreateScheduleAsync(Request(emulator), canceling.Token));
            var since = System.Diagnostics.Stopwatch.GetTimestamp();
            await app.DisposeAsync();
            Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(since).TotalSeconds, 0, 20);
        }
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task A_common_schedule_on_solapi_is_settled_and_reaches_each_person_once(string attack)
    {
        await using var emulator = await StartAsync();
        foreach (var operation in new[] { "group.create", "group.messages.add", "group.schedule" })
            emulator.Faults.Add(new Fault { Operation = operation, Point = FaultPoint.AfterCommit, Action = FaultAction.Fin, First = 1 });
        await using var app = CreateApp(emulator, attack);
        IScheduledMessageClient client = app.GetRequiredService<SolapiGroupScheduleClient>();

        var outcome = SendOutcome.Applied;
        try
        {
            await client.ScheduleAsync(Common(emulator), Token);
        }
        catch (ScheduledSmsException failure)
        {
            outcome = failure.Outcome;
        }

        await emulator.Clock.AdvanceAsync(TimeSpan.FromHours(2));
        emulator.AssertNoDuplicates();
        // A content that throws each time leaves no group complete: then nobody is texted, and the call says so.
        Assert.Equal(outcome == SendOutcome.Applied ? Three.Length : 0, emulator.Delivered.Count);
        Assert.True(outcome is SendOutcome.Applied or SendOutcome.NotSent, outcome.ToString());
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task A_cancel_whose_response_is_lost_is_sent_once_an_attempt_and_settled(string attack)
    {
        await using var emulator = await StartAsync();
        await using var app = CreateApp(emulator, attack);
        await using var plain = CreateApp(emulator, attack: null);
        var scheduled = await ((IScheduledMessageClient)plain.GetRequiredService<SolapiGroupScheduleClient>()).ScheduleAsync(Common(emulator), Token);
        emulator.Faults.Add(new Fault { Operation = "group.cancel", Point = FaultPoint.AfterCommit, Action = FaultAction.Fin, First = 1 });
        IScheduledMessageClient client = app.GetRequiredService<SolapiGroupScheduleClient>();

        CancelResult? result = null;
        try
        {
            result = await client.CancelAsync(scheduled.Id, Token);
        }
        catch (ScheduledSmsException failure)
        {
            Assert.Equal(SendOutcome.Unknown, failure.Outcome);
        }

        // A content that throws each time hides every response: the call goes on until its time is up.
        Assert.InRange(emulator.Requests.Count(static request => request.Operation == "group.cancel"), 1, attack.StartsWith("a content that", StringComparison.Ordinal) ? 1000 : 4);
        Assert.True(result is null or CancelResult.Canceled, result.ToString());
        await emulator.Clock.AdvanceAsync(TimeSpan.FromHours(2));
        Assert.Empty(emulator.Delivered);
    }

    [Fact]
    public async Task An_http_client_factory_of_the_app_s_own_is_rejected_in_words()
    {
        await using var emulator = await StartAsync();
        var services = new ServiceCollection();
        services.AddSingleton<IHttpClientFactory, OwnClientFactory>();
        services.AddScheduledSms(static sms => sms.AddJsms());
        emulator.AddTo(services);
        await using var app = services.BuildServiceProvider();

        var failure = Assert.Throws<OptionsValidationException>(app.GetRequiredService<JsmsScheduleClient>);

        Assert.Contains("IHttpClientFactory of its own (OwnClientFactory)", failure.Message, StringComparison.Ordinal);
        Assert.Contains("ConfigurePrimaryHttpMessageHandler", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_below_the_app_s_own_primary_handler_is_not_followed(int status)
    {
        await using var elsewhere = Start(Respond(200, Accounts.JsmsCreated));
        await using var server = Start(Respond(status, "", $"Location: {elsewhere.Url}v1/schedule\r\n"));
        using var client = new JsmsScheduleClient(Accounts.Jsms(server.Url), new HttpClientHandler());

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.CreateScheduleAsync(Accounts.JsmsRequest(), Token));

        Assert.Equal(SendOutcome.Rejected, failure.Outcome);
        Assert.Single(server.Requests);
        Assert.Empty(elsewhere.Requests);
    }

    [Fact]
    public async Task A_primary_handler_that_is_in_use_and_follows_redirects_is_rejected()
    {
        await using var server = Start(Respond(200, "{}"));
        var shared = new SocketsHttpHandler();
        using var first = new HttpClient(shared);
        await first.GetStringAsync(server.Url, Token);

        var failure = Assert.Throws<InvalidOperationException>(() => new JsmsScheduleClient(Accounts.Jsms(server.Url), shared));

        Assert.Contains("AllowAutoRedirect", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_primary_handler_with_credentials_is_rejected()
    {
        var failure = Assert.Throws<InvalidOperationException>(() => new JsmsScheduleClient(
            Accounts.Jsms(new Uri("http://127.0.0.1:1/")), new SocketsHttpHandler { Credentials = new NetworkCredential("a", "b") }));

        Assert.Contains("Credentials", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(101)]
    [InlineData(499)]
    [InlineData(444)]
    [InlineData(460)]
    [InlineData(520)]
    [InlineData(530)]
    public async Task A_status_that_is_nobody_s_no_is_unknown(int status)
    {
        await using var server = Start(Respond(status, ""));
        using var client = new JsmsScheduleClient(Accounts.Jsms(server.Url));

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.CreateScheduleAsync(Accounts.JsmsRequest(), Token));

        Assert.Equal(SendOutcome.Unknown, failure.Outcome);
        Assert.Single(server.Requests);
    }

    private static Task<ScheduledSmsEmulator> StartAsync() => ScheduledSmsEmulator.StartAsync(static options => options.ClockFrozen = true);

    private static ServiceProvider CreateApp(ScheduledSmsEmulator emulator, string? attack)
    {
        var services = new ServiceCollection();
        services.AddScheduledSms(sms =>
        {
            IHttpClientBuilder[] clients = [sms.AddJsms(Quickly), sms.AddSolapi(options =>
            {
                Quickly(options);
                options.From = "0212345678";
                options.ExpectContinue = attack?.Contains("Expect", StringComparison.Ordinal) is true;
            })];
            foreach (var http in clients)
            {
                if (attack is not null)
                    GuardAttacks.All[attack](services, http);
            }
        });
        emulator.AddTo(services);
        return services.BuildServiceProvider();
    }

    private static void Quickly(ProviderOptions options) =>
        (options.RetryDelay, options.MaxRetryDelay, options.AttemptTimeout, options.TotalTimeout) =
        (TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(50), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4));

    private static JsmsScheduleRequest Request(ScheduledSmsEmulator emulator) => new()
    {
        SendAt = emulator.Clock.UtcNow.AddHours(1),
        Mobile = "13812345678",
        TemplateId = 1250,
        TemplateParameters = new Dictionary<string, string> { ["number"] = "741627" },
    };

    private static ScheduledMessageRequest Common(ScheduledSmsEmulator emulator) => new()
    {
        SendAt = emulator.Clock.UtcNow.AddHours(1),
        Content = MessageContent.Text("내일 10시에 예약이 있습니다."),
        Recipients = [.. Three.Select(static number => new MessageRecipient { PhoneNumber = number })],
    };
}
