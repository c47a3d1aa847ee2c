using System.Diagnostics;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.LoopbackServer;

namespace ScheduledSms.Tests.Pipeline;

/// <summary>What ends the retries before their number does: the budget, the send time, and a limit on the call.</summary>
public sealed class RetryLimitTests
{
    [Fact]
    public async Task The_budget_is_shared_by_all_calls_of_a_client()
    {
        await using var server = Start(Respond(503, ""));
        var options = Accounts.Solapi(server.Url);
        (options.MaxRetryAttempts, options.RetryBudget) = (3, 4);
        using var client = new SolapiGroupScheduleClient(options);

        List<int> attempts = [];
        for (var call = 0; call < 4; call++)
            attempts.Add((await Assert.ThrowsAsync<ScheduledSmsException>(() => client.GetBalanceAsync(TestContext.Current.CancellationToken))).Attempts);

        Assert.Equal([4, 2, 1, 1], attempts);
        Assert.Equal(8, server.Requests.Count);
    }

    [Fact]
    public async Task Five_responses_earn_a_retry_back()
    {
        var balance = Respond(200, """{"balance":1,"point":2}""");
        await using var server = Start(Respond(503, ""), balance, balance, balance, balance, balance, Respond(503, ""), balance, Respond(503, ""), balance);
        var options = Accounts.Solapi(server.Url);
        options.RetryBudget = 1;
        using var client = new SolapiGroupScheduleClient(options);

        for (var call = 0; call < 6; call++)
            await client.GetBalanceAsync(TestContext.Current.CancellationToken);
        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.GetBalanceAsync(TestContext.Current.CancellationToken));

        Assert.Equal((SendOutcome.Unknown, 1), (failure.Outcome, failure.Attempts));
    }

    [Fact]
    public async Task No_retry_is_sent_once_the_send_time_is_nearer_than_the_lead()
    {
        var now = TimeProvider.System.GetUtcNow();
        var clock = new SettableClock(now);
        await using var server = Start(async (connection, stop) =>
        {
            clock.Now = now.AddMinutes(4).AddSeconds(1.001);
            await Respond(429, "")(connection, stop);
        });
        var options = Accounts.Jsms(server.Url);
        options.MinimumLead = TimeSpan.FromMinutes(1);
        using var client = new JsmsScheduleClient(options, timeProvider: clock);

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.CreateScheduleAsync(Accounts.JsmsRequest(now.AddMinutes(5)), TestContext.Current.CancellationToken));

        Assert.Equal((SendOutcome.Throttled, 1), (failure.Outcome, failure.Attempts));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_retry_that_is_on_its_way_is_abandoned_before_it_could_land_too_late()
    {
        var now = TimeProvider.System.GetUtcNow();
        var clock = new SettableClock(now);
        await using var server = Start(
            async (connection, stop) =>
            {
                clock.Now = now.AddMinutes(4).AddMilliseconds(-300);
                await Respond(429, "")(connection, stop);
            },
            (connection, stop) =>
            {
                clock.Now = now.AddMinutes(4).AddSeconds(2);
                return Hang(connection, stop);
            });
        var options = Accounts.Jsms(server.Url);
        options.AttemptTimeout = options.TotalTimeout = TimeSpan.FromSeconds(60);
        options.MinimumLead = TimeSpan.FromMinutes(1);
        using var client = new JsmsScheduleClient(options, timeProvider: clock);
        var watch = Stopwatch.StartNew();

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.UpdateScheduleAsync("a", Accounts.JsmsRequest(now.AddMinutes(5)), TestContext.Current.CancellationToken));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"The second attempt had all of its time: {watch.Elapsed}.");
        Assert.Equal((SendOutcome.Unknown, ScheduledSmsErrorCode.Timeout, 2), (failure.Outcome, failure.Code, failure.Attempts));
    }

    [Fact]
    public async Task A_call_can_be_given_less_time_than_the_options_give()
    {
        await using var server = Start(Hang);
        using var client = new JsmsScheduleClient(Accounts.Jsms(server.Url));

        ScheduledSmsException failure;
        using (CallTimeout.Limit(TimeSpan.FromMilliseconds(300)))
        using (CallTimeout.Limit(TimeSpan.FromSeconds(15)))
            failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.CreateScheduleAsync(Accounts.JsmsRequest(), TestContext.Current.CancellationToken));

        // On a busy machine the time may be up before the request is out.
        Assert.Equal(ScheduledSmsErrorCode.Timeout, failure.Code);
        Assert.Equal(server.Requests.Count == 0 && failure.Outcome == SendOutcome.NotSent ? SendOutcome.NotSent : SendOutcome.Unknown, failure.Outcome);
    }

    [Fact]
    public async Task The_limit_of_a_call_ends_with_its_block_and_holds_for_all_its_steps()
    {
        await using var server = Start(Respond(503, ""));
        var options = Accounts.Solapi(server.Url);
        options.From = "0212345678";
        options.RetryDelay = options.MaxRetryDelay = TimeSpan.FromMilliseconds(400);
        options.MaxRetryAttempts = 10;
        using var client = new SolapiGroupScheduleClient(options);
        var request = new ScheduledMessageRequest
        {
            SendAt = TimeProvider.System.GetUtcNow().AddDays(1),
            Content = MessageContent.Text("안내"),
            Recipients = [new() { PhoneNumber = PhoneNumber.Parse("+821012345678") }],
        };

        using (CallTimeout.Limit(TimeSpan.FromMilliseconds(600)))
        {
            var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.Common().ScheduleAsync(request, TestContext.Current.CancellationToken));
            Assert.Equal(SendOutcome.NotSent, failure.Outcome);
        }

        var limited = server.Requests.Count;
        Assert.InRange(limited, 0, 5); // On a busy machine the time may be up before the first.
        Assert.Throws<ArgumentOutOfRangeException>(static () => CallTimeout.Limit(TimeSpan.Zero));
        await Assert.ThrowsAsync<ScheduledSmsException>(() => client.GetBalanceAsync(TestContext.Current.CancellationToken));
        Assert.Equal(11, server.Requests.Count - limited);
    }

    [Fact]
    public async Task The_time_of_an_attempt_runs_on_the_clients_clock()
    {
        await using var server = Start(Hang);
        var options = Accounts.Jsms(server.Url);
        options.AttemptTimeout = TimeSpan.FromMinutes(30);
        options.TotalTimeout = TimeSpan.FromMinutes(50);
        options.MaxRetryAttempts = 0;
        var time = new SkippingTime(TimeProvider.System.GetUtcNow(), static wait => wait == TimeSpan.FromMinutes(30));
        using var client = new JsmsScheduleClient(options, timeProvider: time);

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.GetScheduleAsync("a", TestContext.Current.CancellationToken));

        Assert.Equal(ScheduledSmsErrorCode.Timeout, failure.Code);
    }

    [Fact]
    public async Task An_unknown_create_says_what_a_person_can_do()
    {
        await using var server = Start(CloseWithFin);
        using var client = new JsmsScheduleClient(Accounts.Jsms(server.Url));

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.CreateScheduleAsync(Accounts.JsmsRequest(), TestContext.Current.CancellationToken));

        Assert.Equal(SendOutcome.Unknown, failure.Outcome);
        Assert.Contains("no idempotency key", failure.Message, StringComparison.Ordinal);
        Assert.Contains("the provider's console and TakeReportsAsync show whether", failure.Message, StringComparison.Ordinal);
    }
}
