using ScheduledSms.Jsms;
using ScheduledSms.Solapi;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.LoopbackServer;

namespace ScheduledSms.Tests.Pipeline;

/// <summary>A definite rejection is final; throttling is waited out.</summary>
public sealed class RejectionTests
{
    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_a_response_and_no_instruction(int status)
    {
        await using var elsewhere = Start(Respond(200, Accounts.JsmsCreated));
        await using var server = Start(Respond(status, "", $"Location: {elsewhere.Url}\r\n"));
        using var client = new JsmsScheduleClient(Accounts.Jsms(server.Url));

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.CreateScheduleAsync(Accounts.JsmsRequest(), TestContext.Current.CancellationToken));

        Assert.Equal(SendOutcome.Rejected, failure.Outcome);
        Assert.Single(server.Requests);
        Assert.Empty(elsewhere.Requests);
    }

    [Fact]
    public async Task Throttling_is_waited_for_on_any_call()
    {
        await using var server = Start(
            Respond(403, """{"error":{"code":50009,"message":"out of freq"}}"""),
            Respond(429, """{"errorCode":"TooManyRequests","message":"x"}""", "Retry-After: 1\r\n"),
            Respond(200, Accounts.JsmsCreated));
        using var client = new JsmsScheduleClient(Accounts.Jsms(server.Url));
        var began = TimeProvider.System.GetTimestamp();

        await client.CreateScheduleAsync(Accounts.JsmsRequest(), TestContext.Current.CancellationToken);

        Assert.Equal(3, server.Requests.Count);
        Assert.True(TimeProvider.System.GetElapsedTime(began) >= TimeSpan.FromSeconds(0.9), "Retry-After was not waited for.");
    }

    [Fact]
    public async Task A_wait_longer_than_the_options_allow_is_told_instead()
    {
        await using var server = Start(Respond(429, "", "Retry-After: 3600\r\n"));
        using var client = new SolapiGroupScheduleClient(Accounts.Solapi(server.Url));

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.GetBalanceAsync(TestContext.Current.CancellationToken));

        Assert.Equal((SendOutcome.Throttled, ScheduledSmsErrorCode.RateLimited), (failure.Outcome, failure.Code));
        Assert.Equal(TimeSpan.FromHours(1), failure.RetryAfter);
        Assert.True(failure.IsSafeToRetry);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_signature_used_before_means_that_an_earlier_copy_arrived()
    {
        await using var server = Start(Respond(403, """{"errorCode":"DuplicatedSignature","errorMessage":"x"}"""));
        using var client = new SolapiGroupScheduleClient(Accounts.Solapi(server.Url));

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.SendGroupAsync("G1", TestContext.Current.CancellationToken));

        Assert.Equal(SendOutcome.Unknown, failure.Outcome);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_clock_that_is_wrong_is_named_by_the_provider()
    {
        await using var server = Start(Respond(403, """{"errorCode":"RequestTimeTooSkewed","errorMessage":"x"}"""));
        using var client = new SolapiGroupScheduleClient(Accounts.Solapi(server.Url));

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.GetGroupAsync("G1", TestContext.Current.CancellationToken));

        Assert.Equal((SendOutcome.Rejected, ScheduledSmsErrorCode.ClockSkew), (failure.Outcome, failure.Code));
    }

    [Fact]
    public async Task A_response_larger_than_allowed_is_not_read_on()
    {
        await using var server = Start(Respond(200, new string(' ', 4000)));
        var options = Accounts.Jsms(server.Url);
        options.MaxResponseBytes = 2000;
        using var client = new JsmsScheduleClient(options);

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.CreateScheduleAsync(Accounts.JsmsRequest(), TestContext.Current.CancellationToken));

        Assert.Equal((SendOutcome.Unknown, ScheduledSmsErrorCode.InvalidResponse), (failure.Outcome, failure.Code));
        Assert.Single(server.Requests);
    }
}
