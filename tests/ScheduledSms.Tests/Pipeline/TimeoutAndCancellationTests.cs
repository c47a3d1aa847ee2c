using ScheduledSms.Jsms;
using ScheduledSms.Solapi;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.LoopbackServer;

namespace ScheduledSms.Tests.Pipeline;

/// <summary>Our own timeouts and the caller's cancellation are distinguished, and each reports the outcome of the call.</summary>
public sealed class TimeoutAndCancellationTests
{
    [Fact]
    public async Task Our_timeout_on_a_create_is_unknown_and_no_cancellation()
    {
        await using var server = Start(Hang);
        var options = Accounts.Jsms(server.Url);
        options.AttemptTimeout = TimeSpan.FromMilliseconds(300);
        using var client = new JsmsScheduleClient(options);

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.CreateScheduleAsync(Accounts.JsmsRequest(), TestContext.Current.CancellationToken));

        Assert.Equal((SendOutcome.Unknown, ScheduledSmsErrorCode.Timeout), (failure.Outcome, failure.Code));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Our_timeout_on_a_read_is_followed_by_another_attempt()
    {
        await using var server = Start(Hang, Respond(200, Accounts.SolapiGroup));
        var options = Accounts.Solapi(server.Url);
        options.AttemptTimeout = TimeSpan.FromMilliseconds(300);
        using var client = new SolapiGroupScheduleClient(options);

        var group = await client.GetGroupAsync(Accounts.SolapiId, TestContext.Current.CancellationToken);

        Assert.Equal(SolapiGroupStatus.Scheduled, group.Status);
    }

    [Fact]
    public async Task The_total_timeout_ends_the_attempts()
    {
        await using var server = Start(Hang);
        var options = Accounts.Jsms(server.Url);
        options.AttemptTimeout = TimeSpan.FromMilliseconds(400);
        options.TotalTimeout = TimeSpan.FromMilliseconds(600);
        options.MaxRetryAttempts = 10;
        using var client = new JsmsScheduleClient(options);

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.GetScheduleAsync("a", TestContext.Current.CancellationToken));

        Assert.Equal(ScheduledSmsErrorCode.Timeout, failure.Code);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_response_that_trickles_in_is_abandoned_in_time()
    {
        await using var server = Start(Trickle("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" + new string(' ', 1000), TimeSpan.FromMilliseconds(20)));
        var options = Accounts.Jsms(server.Url);
        options.AttemptTimeout = TimeSpan.FromMilliseconds(1500);
        using var client = new JsmsScheduleClient(options);

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.CreateScheduleAsync(Accounts.JsmsRequest(), TestContext.Current.CancellationToken));

        Assert.Equal((SendOutcome.Unknown, ScheduledSmsErrorCode.Timeout), (failure.Outcome, failure.Code));
    }

    [Fact]
    public async Task A_connection_that_is_accepted_and_then_silent_during_tls_is_not_sent()
    {
        await using var peer = RawListener.Silent();
        var options = Accounts.Jsms(new Uri($"https://127.0.0.1:{peer.Port}/"));
        options.AttemptTimeout = TimeSpan.FromMilliseconds(300);
        options.MaxRetryAttempts = 0;
        using var client = new JsmsScheduleClient(options);

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.CreateScheduleAsync(Accounts.JsmsRequest(), TestContext.Current.CancellationToken));

        Assert.Equal((SendOutcome.NotSent, ScheduledSmsErrorCode.Timeout), (failure.Outcome, failure.Code));
    }

    [Fact]
    public async Task A_canceled_create_carries_the_callers_token_and_says_that_it_may_have_been_applied()
    {
        await using var server = Start(Hang);
        using var client = new JsmsScheduleClient(Accounts.Jsms(server.Url));
        using var caller = new CancellationTokenSource();

        var call = client.CreateScheduleAsync(Accounts.JsmsRequest(), caller.Token);
        await WaitUntilAsync(() => server.Requests.Count == 1);
        await caller.CancelAsync();

        var canceled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(caller.Token, canceled.CancellationToken);
        var failure = Assert.IsType<ScheduledSmsException>(canceled.InnerException);
        Assert.Equal((SendOutcome.Unknown, ScheduledSmsErrorCode.Canceled), (failure.Outcome, failure.Code));
    }

    [Fact]
    public async Task A_create_canceled_beforehand_is_not_sent()
    {
        await using var server = Start(Hang);
        using var client = new JsmsScheduleClient(Accounts.Jsms(server.Url));

        var canceled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.CreateScheduleAsync(Accounts.JsmsRequest(), new CancellationToken(canceled: true)));

        var failure = Assert.IsType<ScheduledSmsException>(canceled.InnerException);
        Assert.Equal((SendOutcome.NotSent, 0), (failure.Outcome, failure.Attempts));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_call_canceled_between_two_attempts_tells_the_last_outcome()
    {
        await using var server = Start(Respond(429, "", "Retry-After: 20\r\n"));
        var options = Accounts.Solapi(server.Url);
        options.MaxRetryDelay = TimeSpan.FromSeconds(30);
        options.TotalTimeout = TimeSpan.FromSeconds(60);
        using var client = new SolapiGroupScheduleClient(options);
        using var caller = new CancellationTokenSource();

        var call = client.SendGroupAsync("G1", caller.Token);
        await WaitUntilAsync(() => server.Requests.Count == 1);
        await Task.Delay(100, TestContext.Current.CancellationToken);
        await caller.CancelAsync();

        var canceled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(SendOutcome.Throttled, Assert.IsType<ScheduledSmsException>(canceled.InnerException).Outcome);
    }

    private static async Task WaitUntilAsync(Func<bool> condition)
    {
        while (!condition())
            await Task.Delay(5, TestContext.Current.CancellationToken);
    }
}
