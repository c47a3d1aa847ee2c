using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using ScheduledSms.Http.Transport;
using ScheduledSms.Jsms;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.LoopbackServer;

namespace ScheduledSms.Tests.Http;

/// <summary>The record of a send reaches the wire past every handler of the app, and costs nothing where there is none.</summary>
public sealed class OutermostHandlerTests
{
    public static TheoryData<string> Places => ["global", "on the builder", "global, registered after", "replaced primary", "outside, by a filter"];

    [Fact]
    public async Task The_record_is_in_the_options_only_where_a_handler_stands_between()
    {
        var transport = new Canned();
        using var alone = new JsmsScheduleClient(Accounts.Jsms(new Uri("http://127.0.0.1:1/")), transport);
        await alone.CreateScheduleAsync(Accounts.JsmsRequest(), TestContext.Current.CancellationToken);
        Assert.False(transport.HadRecord);

        using var wrapped = new JsmsScheduleClient(Accounts.Jsms(new Uri("http://127.0.0.1:1/")), new FuncHandler(static (_, send) => send()) { InnerHandler = transport });
        await wrapped.CreateScheduleAsync(Accounts.JsmsRequest(), TestContext.Current.CancellationToken);
        Assert.True(transport.HadRecord);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Copies_of_a_message_and_its_body_go_out_once(string place)
    {
        await using var server = Start(CloseWithFin, Respond(200, Accounts.JsmsCreated));
        await using var app = CreateApp(place, server);

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() =>
            app.GetRequiredService<JsmsScheduleClient>().CreateScheduleAsync(Accounts.JsmsRequest(), TestContext.Current.CancellationToken));

        Assert.Equal(SendOutcome.Unknown, failure.Outcome);
        Assert.Contains("741627", Assert.Single(server.Requests).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_transport_that_never_ends_does_not_hold_the_call()
    {
        var options = Accounts.Jsms(new Uri("http://127.0.0.1:1/"));
        options.AttemptTimeout = TimeSpan.FromMilliseconds(100);
        var endingSkipped = new SkippingTime(TimeProvider.System.GetUtcNow(), static wait => wait == TimeSpan.FromSeconds(5));
        using var client = new JsmsScheduleClient(options, new Endless(), endingSkipped);

        var call = Assert.ThrowsAsync<ScheduledSmsException>(() => client.CreateScheduleAsync(Accounts.JsmsRequest(), TestContext.Current.CancellationToken));

        Assert.Same(call, await Task.WhenAny(call, Task.Delay(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken)));
        var failure = await call;
        Assert.Equal((SendOutcome.Unknown, ScheduledSmsErrorCode.Timeout), (failure.Outcome, failure.Code));
    }

    private static ServiceProvider CreateApp(string place, LoopbackServer server)
    {
        var services = new ServiceCollection();
        if (place == "global")
            services.ConfigureHttpClientDefaults(static http => http.AddHttpMessageHandler(static () => new CloningHandler()));
        services.AddScheduledSms(sms =>
        {
            var http = sms.AddJsms(options => (options.BaseAddress, options.AppKey, options.MasterSecret) =
                (new Uri(server.Url, "v1/"), "7d431e42dfa6a6d693ac2d04", "5e987ac6d2e04d95a9d8f0d1"));
            if (place is "on the builder" or "replaced primary")
                http.AddHttpMessageHandler(static () => new CloningHandler());
            if (place == "replaced primary")
                http.ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler());
        });
        if (place == "global, registered after")
            services.ConfigureHttpClientDefaults(static http => http.AddHttpMessageHandler(static () => new CloningHandler()));
        if (place == "outside, by a filter")
            services.AddSingleton<IHttpMessageHandlerBuilderFilter, OutsideFilter>();
        return services.BuildServiceProvider();
    }

    /// <summary>Puts its handler outside all others, whatever the order of registration.</summary>
    private sealed class OutsideFilter : IHttpMessageHandlerBuilderFilter
    {
        public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
        {
            next(builder);
            builder.AdditionalHandlers.Insert(0, new CloningHandler());
        };
    }

    private sealed class Canned : HttpMessageHandler
    {
        public bool HadRecord { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            HadRecord = request.Options.TryGetValue(SingleSend.Key, out _);
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent(Accounts.JsmsCreated) });
        }
    }

    /// <summary>Ignores its token.</summary>
    private sealed class Endless : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            new TaskCompletionSource<HttpResponseMessage>().Task;
    }
}
