using System.Diagnostics;
using ScheduledSms.Emulator;
using ScheduledSms.Emulator.Faults;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.LoopbackServer;

namespace ScheduledSms.Tests.Pipeline;

/// <summary>A logger, listener, sampler, meter or clock of the app that throws, and a client disposed at a bad moment: the outcome is as it would be without.</summary>
[Collection(nameof(WhateverListensTests))]
public sealed class WhateverListensTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Throwing => [.. ThrowingListeners.Names];

    [Theory]
    [MemberData(nameof(Throwing))]
    public async Task What_throws_beside_a_call_changes_nothing(string what)
    {
        await using var server = Start(Respond(200, Accounts.JsmsCreated), Respond(403, """{"error":{"code":50014,"message":"no money"}}"""));
        var throwing = new ThrowingListeners(what);
        using var client = new JsmsScheduleClient(Accounts.Jsms(server.Url), handler: null, throwing.Clock, throwing.Loggers);
        using var listening = throwing.Listen();
        var outer = Activity.Current;

        var created = await client.CreateScheduleAsync(Accounts.JsmsRequest(), Token);
        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.CreateScheduleAsync(Accounts.JsmsRequest(), Token));

        Assert.Equal(Accounts.JsmsId, created.ScheduleId);
        Assert.Equal((SendOutcome.Rejected, ScheduledSmsErrorCode.InsufficientBalance), (failure.Outcome, failure.Code));
        Assert.Equal(2, server.Requests.Count);
        Assert.Same(outer, Activity.Current);
        Assert.NotEqual(0, throwing.Thrown);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(-4)]
    [InlineData(0)]
    public async Task A_clock_that_broke_or_is_slow_is_no_evidence_that_a_schedule_was_canceled_before_its_time(int? minutesAfterTheSendTime)
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync(static options => options.ClockFrozen = true, Token);
        emulator.Faults.Add(new Fault { Point = FaultPoint.MidResponse, Operation = "schedule.delete", Action = FaultAction.Fin, First = 1 });
        emulator.Jsms.AddAccount("7d431e42dfa6a6d693ac2d04", "5e987ac6d2e04d95a9d8f0d1");
        var clock = new SettableClock(emulator.Clock.UtcNow);
        using var client = new JsmsScheduleClient(Accounts.Jsms(emulator.Url), handler: null, clock);
        var sent = await client.CreateScheduleAsync(Accounts.JsmsRequest(clock.Now.AddMinutes(10)), Token);
        await emulator.Clock.AdvanceAsync(TimeSpan.FromHours(1));
        clock.IsBroken = minutesAfterTheSendTime is null;
        clock.Now = clock.Now.AddMinutes(10 + (minutesAfterTheSendTime ?? 0));

        var result = await ((IScheduledMessageClient)client).CancelAsync(ScheduleId.JsmsSingle(sent.ScheduleId), Token);

        Assert.Single(emulator.Delivered);
        Assert.Equal(CancelResult.AlreadySentOrCanceled, result);
    }

    [Fact]
    public async Task A_client_used_after_its_disposal_says_so_at_once()
    {
        await using var server = Start(Respond(200, Accounts.JsmsCreated));
        var client = new JsmsScheduleClient(Accounts.Jsms(server.Url));
        client.Dispose();

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.CreateScheduleAsync(Accounts.JsmsRequest(), Token));

        Assert.Equal((SendOutcome.Rejected, false, 0), (failure.Outcome, failure.IsSafeToRetry, failure.Attempts));
        Assert.Contains("the client is disposed", failure.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_client_disposed_while_a_request_waits_its_turn_ends_with_an_outcome()
    {
        await using var server = StartResponding(Accounts.SolapiGroup);
        var options = Accounts.Solapi(server.Url);
        (options.RateLimit.ReadLimit, options.RateLimit.Window) = (1, TimeSpan.FromHours(1));
        var client = new SolapiGroupScheduleClient(options);
        await client.GetGroupAsync("G1", Token);

        var waiting = client.GetGroupAsync("G1", Token);
        client.Dispose();

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => waiting);
        Assert.Equal((SendOutcome.Rejected, 0), (failure.Outcome, failure.Attempts));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_first_request_whose_turn_comes_after_its_send_time_is_not_sent()
    {
        await using var server = StartResponding(Accounts.JsmsCreated);
        var clock = new SettableClock(TimeProvider.System.GetUtcNow());
        var options = Accounts.Jsms(server.Url);
        (options.RateLimit.WriteLimit, options.RateLimit.Window) = (1, TimeSpan.FromSeconds(1));
        using var client = new JsmsScheduleClient(options, handler: null, clock);
        var request = Accounts.JsmsRequest(clock.GetUtcNow().AddMinutes(5));
        await client.CreateScheduleAsync(request, Token);

        var waiting = client.CreateScheduleAsync(request, Token);
        clock.Now = clock.GetUtcNow().AddMinutes(10);

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => waiting);
        Assert.Equal((SendOutcome.Rejected, ScheduledSmsErrorCode.SendTimeTooSoon), (failure.Outcome, failure.Code));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task An_error_names_the_server_and_is_not_its_own_cause()
    {
        using var client = new SolapiGroupScheduleClient(Accounts.Solapi(new Uri("http://127.0.0.1:1/")));

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.Common().GetAsync(ScheduleId.SolapiGroup("G1"), Token));

        Assert.Contains("127.0.0.1:1", failure.Message, StringComparison.Ordinal);
        Assert.IsType<HttpRequestException>(failure.InnerException);
        Assert.Contains(nameof(SolapiGroupScheduleClient), failure.StackTrace, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proxy_s_words_are_not_the_provider_s()
    {
        await using var server = Start(Respond(407, """{"error":{"code":50014,"message":"no money"}}"""));
        using var client = new JsmsScheduleClient(Accounts.Jsms(server.Url));

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.CreateScheduleAsync(Accounts.JsmsRequest(), Token));

        Assert.Equal((SendOutcome.Rejected, null), (failure.Outcome, failure.ProviderCode));
        Assert.Contains("a proxy on the way", failure.Message, StringComparison.Ordinal);
    }
}

/// <summary>Listens to the whole process: nothing else may run beside it.</summary>
[CollectionDefinition(nameof(WhateverListensTests), DisableParallelization = true)]
public static class AloneInTheProcess;
