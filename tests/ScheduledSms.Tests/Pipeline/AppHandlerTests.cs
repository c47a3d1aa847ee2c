using Microsoft.Extensions.DependencyInjection;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.LoopbackServer;

namespace ScheduledSms.Tests.Pipeline;

/// <summary>Whatever handlers an app wraps around the clients, and wherever: a message goes on the wire once, and its outcome is reported truthfully.</summary>
public sealed class AppHandlerTests
{
    public static TheoryData<string> Places => ["global", "on the builder", "global, registered after", "replaced primary", "around a plain client"];

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_retrying_handler_does_not_send_twice(string place)
    {
        await using var server = Start(CloseWithFin, Respond(200, Accounts.JsmsCreated));
        var retrying = new RetryingHandler();
        using var app = CreateClient(place, server, retrying);

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => app.Client.CreateScheduleAsync(Accounts.JsmsRequest(), TestContext.Current.CancellationToken));

        Assert.Equal(SendOutcome.Unknown, failure.Outcome);
        Assert.Equal(4, retrying.Asked);
        Assert.Single(server.Requests);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_retrying_handler_gets_the_first_response_again(string place)
    {
        await using var server = Start(Respond(500, """{"error":{"code":50019,"message":"server error"}}"""), Respond(200, Accounts.JsmsCreated));
        using var app = CreateClient(place, server, new RetryingHandler());

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => app.Client.CreateScheduleAsync(Accounts.JsmsRequest(), TestContext.Current.CancellationToken));

        Assert.Equal((SendOutcome.Unknown, "50019"), (failure.Outcome, failure.ProviderCode));
        Assert.Single(server.Requests);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_hedging_handler_sends_once_and_gets_the_response(string place)
    {
        await using var server = Start(async (connection, stop) =>
        {
            await Task.Delay(150, stop);
            await Respond(200, Accounts.JsmsCreated)(connection, stop);
        });
        var hedging = new HedgingHandler();
        using var app = CreateClient(place, server, hedging);

        var created = await app.Client.CreateScheduleAsync(Accounts.JsmsRequest(), TestContext.Current.CancellationToken);

        Assert.Equal("1a886e7c-a267-49e6-9970-0d396ca5bb1e", created.ScheduleId);
        Assert.Equal(2, hedging.Asked);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_response_that_a_handler_turns_into_an_exception_still_counts()
    {
        await using var server = Start(Respond(200, Accounts.JsmsCreated));
        using var app = CreateClient("on the builder", server, new FuncHandler(static async (_, send) =>
        {
            await send();
            throw new InvalidOperationException("The circuit is open.");
        }));

        var created = await app.Client.CreateScheduleAsync(Accounts.JsmsRequest(), TestContext.Current.CancellationToken);

        Assert.Equal("1a886e7c-a267-49e6-9970-0d396ca5bb1e", created.ScheduleId);
    }

    [Fact]
    public async Task A_response_that_a_handler_makes_up_does_not_count()
    {
        await using var server = Start(Respond(403, """{"error":{"code":50014,"message":"no money"}}"""));
        using var app = CreateClient("on the builder", server, new FuncHandler(static async (_, send) =>
        {
            (await send()).Dispose();
            return new HttpResponseMessage(System.Net.HttpStatusCode.OK) { Content = new StringContent(Accounts.JsmsCreated) };
        }));

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => app.Client.CreateScheduleAsync(Accounts.JsmsRequest(), TestContext.Current.CancellationToken));

        Assert.Equal((SendOutcome.Rejected, ScheduledSmsErrorCode.InsufficientBalance), (failure.Outcome, failure.Code));
    }

    [Fact]
    public async Task A_send_that_a_handler_walks_away_from_is_waited_for()
    {
        await using var server = Start(async (connection, stop) =>
        {
            await Task.Delay(300, stop);
            await Respond(200, Accounts.JsmsCreated)(connection, stop);
        });
        using var app = CreateClient("on the builder", server, new FuncHandler(static (request, send) =>
        {
            _ = send();
            throw new TimeoutException("The app's own patience is at an end.");
        }));

        var created = await app.Client.CreateScheduleAsync(Accounts.JsmsRequest(), TestContext.Current.CancellationToken);

        Assert.Equal("1a886e7c-a267-49e6-9970-0d396ca5bb1e", created.ScheduleId);
    }

    [Fact]
    public async Task A_handler_that_rejects_by_itself_means_not_sent()
    {
        await using var server = Start(Respond(200, Accounts.JsmsCreated));
        using var app = CreateClient("on the builder", server, new FuncHandler(static (_, _) => throw new InvalidOperationException("The circuit is open.")));

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => app.Client.CreateScheduleAsync(Accounts.JsmsRequest(), TestContext.Current.CancellationToken));

        Assert.Equal(SendOutcome.NotSent, failure.Outcome);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_handler_that_reads_the_body_does_not_make_it_look_sent()
    {
        var nobody = new Uri("http://127.0.0.1:1/");
        var services = new ServiceCollection();
        services.AddScheduledSms(sms => sms.AddJsms(options => Copy(Accounts.Jsms(nobody), options))
            .AddHttpMessageHandler(static () => new FuncHandler(static async (request, send) =>
            {
                await request.Content!.ReadAsStringAsync();
                return await send();
            })));
        await using var provider = services.BuildServiceProvider();

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() =>
            provider.GetRequiredService<JsmsScheduleClient>().CreateScheduleAsync(Accounts.JsmsRequest(), TestContext.Current.CancellationToken));

        Assert.Equal(SendOutcome.NotSent, failure.Outcome);
    }

    [Fact]
    public async Task A_body_less_write_under_a_retrying_handler_is_sent_once_on_solapi_too()
    {
        await using var server = Start(CloseWithFin);
        var services = new ServiceCollection();
        services.ConfigureHttpClientDefaults(http => http.AddHttpMessageHandler(static () => new RetryingHandler()));
        services.AddScheduledSms(sms => sms.AddSolapi(options =>
        {
            options.BaseAddress = server.Url;
            options.ApiKey = "NCSAYU7YDBXYORXC";
            options.ApiSecret = "0123456789abcdef0123456789abcdef";
        }));
        await using var provider = services.BuildServiceProvider();

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() =>
            provider.GetRequiredService<SolapiGroupScheduleClient>().CancelScheduleAsync("G1", TestContext.Current.CancellationToken));

        Assert.Equal(SendOutcome.Unknown, failure.Outcome);
        Assert.Single(server.Requests);
    }

    private static App CreateClient(string place, LoopbackServer server, DelegatingHandler handler)
    {
        if (place == "around a plain client")
        {
            handler.InnerHandler = new SocketsHttpHandler();
            var client = new JsmsScheduleClient(Accounts.Jsms(server.Url), handler);
            return new App(client, client);
        }

        var services = new ServiceCollection();
        if (place == "global")
            services.ConfigureHttpClientDefaults(http => http.AddHttpMessageHandler(() => handler));
        services.AddScheduledSms(sms =>
        {
            var http = sms.AddJsms(options => Copy(Accounts.Jsms(server.Url), options));
            if (place is "on the builder" or "replaced primary")
                http.AddHttpMessageHandler(() => handler);
            if (place == "replaced primary")
                http.ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler());
        });
        if (place == "global, registered after")
            services.ConfigureHttpClientDefaults(http => http.AddHttpMessageHandler(() => handler));

        var provider = services.BuildServiceProvider();
        return new App(provider.GetRequiredService<JsmsScheduleClient>(), provider);
    }

    private static void Copy(JsmsOptions from, JsmsOptions to) =>
        (to.BaseAddress, to.AppKey, to.MasterSecret, to.RetryDelay, to.MaxRetryDelay) = (from.BaseAddress, from.AppKey, from.MasterSecret, from.RetryDelay, from.MaxRetryDelay);

    private sealed record App(JsmsScheduleClient Client, IDisposable Owner) : IDisposable
    {
        public void Dispose() => Owner.Dispose();
    }
}
