using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.LoopbackServer;

namespace ScheduledSms.Tests.Pipeline;

/// <summary>No wait exceeds the limit that ends it. Each limit here is far from what the call would take without it.</summary>
public sealed class DeadlineTests
{
    private static readonly TimeSpan LongBefore = TimeSpan.FromSeconds(8);

    [Fact]
    public async Task A_wait_longer_than_MaxRetryDelay_is_not_begun()
    {
        await using var server = Start(Respond(429, "", "Retry-After: 15\r\n"));
        var options = Accounts.Solapi(server.Url);
        options.MaxRetryDelay = TimeSpan.FromSeconds(1);

        await AssertThrottledSoonAsync(options, server);
    }

    [Fact]
    public async Task A_wait_longer_than_the_time_left_is_not_begun()
    {
        await using var server = Start(Respond(429, "", "Retry-After: 15\r\n"));
        var options = Accounts.Solapi(server.Url);
        options.MaxRetryDelay = TimeSpan.FromSeconds(60);
        options.TotalTimeout = TimeSpan.FromSeconds(12);

        await AssertThrottledSoonAsync(options, server);
    }

    [Fact]
    public async Task The_total_timeout_cuts_an_attempt_short()
    {
        await using var server = Start(Hang);
        var options = Accounts.Jsms(server.Url);
        options.AttemptTimeout = TimeSpan.FromSeconds(2);
        options.TotalTimeout = TimeSpan.FromSeconds(3);
        (options.MaxRetryAttempts, options.RetryDelay) = (1, TimeSpan.Zero);
        using var client = new JsmsScheduleClient(options);
        var watch = Stopwatch.StartNew();

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.GetScheduleAsync("a", TestContext.Current.CancellationToken));

        Assert.Equal((ScheduledSmsErrorCode.Timeout, 2), (failure.Code, failure.Attempts));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(3.9), $"The second attempt was not cut short: {watch.Elapsed}.");
    }

    [Fact]
    public async Task The_connect_timeout_is_a_setting_of_the_transport()
    {
        await using var peer = RawListener.Silent();
        var services = new ServiceCollection();
        services.Configure<TransportOptions>(ProviderNames.Jsms, options => options.ConnectTimeout = TimeSpan.FromMilliseconds(300));
        services.AddScheduledSms(sms => sms.AddJsms(options =>
        {
            (options.AppKey, options.MasterSecret) = ("k", "s");
            options.BaseAddress = new Uri($"https://127.0.0.1:{peer.Port}/");
            options.MaxRetryAttempts = 0;
        }));
        await using var provider = services.BuildServiceProvider();
        var watch = Stopwatch.StartNew();

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() =>
            provider.GetRequiredService<JsmsScheduleClient>().CreateScheduleAsync(Accounts.JsmsRequest(), TestContext.Current.CancellationToken));

        Assert.Equal((SendOutcome.NotSent, ScheduledSmsErrorCode.Timeout), (failure.Outcome, failure.Code));
        Assert.True(watch.Elapsed < LongBefore, $"Connecting was not given up: {watch.Elapsed}.");
    }

    [Fact]
    public async Task A_timeout_that_the_app_gives_the_HttpClient_cuts_an_attempt_short()
    {
        await using var server = Start(Hang);
        var services = new ServiceCollection();
        services.AddScheduledSms(sms => sms
            .AddJsms(options =>
            {
                (options.AppKey, options.MasterSecret, options.BaseAddress) = ("k", "s", server.Url);
                options.MaxRetryAttempts = 0;
            })
            .ConfigureHttpClient(static http => http.Timeout = TimeSpan.FromMilliseconds(300)));
        await using var provider = services.BuildServiceProvider();
        var watch = Stopwatch.StartNew();

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() =>
            provider.GetRequiredService<JsmsScheduleClient>().CreateScheduleAsync(Accounts.JsmsRequest(), TestContext.Current.CancellationToken));

        Assert.Equal((SendOutcome.Unknown, ScheduledSmsErrorCode.Timeout), (failure.Outcome, failure.Code));
        Assert.True(watch.Elapsed < LongBefore, $"The attempt was not cut short: {watch.Elapsed}.");
    }

    [Fact]
    public async Task A_transport_that_pays_no_heed_is_left_and_its_late_response_closed()
    {
        var late = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var handler = new FuncHandler((_, _) => late.Task) { InnerHandler = new SocketsHttpHandler() };
        var options = Accounts.Jsms(new Uri("http://127.0.0.1:9/"));
        (options.AttemptTimeout, options.MaxRetryAttempts) = (TimeSpan.FromMilliseconds(300), 0);
        using var client = new JsmsScheduleClient(options, handler);

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.CreateScheduleAsync(Accounts.JsmsRequest(), TestContext.Current.CancellationToken));
        using var content = new ClosedContent();
        late.SetResult(new HttpResponseMessage { Content = content });

        Assert.Equal(ScheduledSmsErrorCode.Timeout, failure.Code);
        await content.Closed.Task.WaitAsync(LongBefore, TestContext.Current.CancellationToken);
    }

    private sealed class ClosedContent() : ByteArrayContent([])
    {
        public TaskCompletionSource Closed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        protected override void Dispose(bool disposing)
        {
            Closed.TrySetResult();
            base.Dispose(disposing);
        }
    }

    private static async Task AssertThrottledSoonAsync(SolapiOptions options, LoopbackServer server)
    {
        using var client = new SolapiGroupScheduleClient(options);
        var watch = Stopwatch.StartNew();

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.GetBalanceAsync(TestContext.Current.CancellationToken));

        Assert.Equal((SendOutcome.Throttled, TimeSpan.FromSeconds(15)), (failure.Outcome, failure.RetryAfter));
        Assert.Single(server.Requests);
        Assert.True(watch.Elapsed < LongBefore, $"The wait was begun: {watch.Elapsed}.");
    }
}
