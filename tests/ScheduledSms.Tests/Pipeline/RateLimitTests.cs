using System.Diagnostics;
using ScheduledSms.Solapi;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.LoopbackServer;

namespace ScheduledSms.Tests.Pipeline;

/// <summary>Where an account's rate is limited, requests wait their turn; elsewhere they do not.</summary>
public sealed class RateLimitTests
{
    [Fact]
    public async Task Requests_beyond_the_limit_wait_and_reads_and_writes_are_counted_apart()
    {
        await using var server = Start(Respond(200, Accounts.SolapiGroup));
        var options = Accounts.Solapi(server.Url);
        options.RateLimit = new RateLimitOptions { Window = TimeSpan.FromSeconds(2), ReadLimit = 2 };
        using var client = new SolapiGroupScheduleClient(options);
        var watch = Stopwatch.StartNew();

        await client.GetGroupAsync(Accounts.SolapiId, TestContext.Current.CancellationToken);
        await client.GetGroupAsync(Accounts.SolapiId, TestContext.Current.CancellationToken);
        for (var i = 0; i < 5; i++)
            await client.SendGroupAsync(Accounts.SolapiId, TestContext.Current.CancellationToken);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1.5), $"What is not limited waited: {watch.Elapsed}.");

        await client.GetGroupAsync(Accounts.SolapiId, TestContext.Current.CancellationToken);
        Assert.True(watch.Elapsed > TimeSpan.FromSeconds(1.5), $"The third read did not wait: {watch.Elapsed}.");
    }

    [Fact]
    public async Task A_turn_that_does_not_come_in_time_is_not_sent()
    {
        await using var server = Start(Respond(200, Accounts.SolapiGroup));
        var options = Accounts.Solapi(server.Url);
        options.RateLimit = new RateLimitOptions { Window = TimeSpan.FromMinutes(1), WriteLimit = 1 };
        (options.AttemptTimeout, options.TotalTimeout) = (TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        using var client = new SolapiGroupScheduleClient(options);

        await client.SendGroupAsync(Accounts.SolapiId, TestContext.Current.CancellationToken);
        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.SendGroupAsync("G2", TestContext.Current.CancellationToken));

        Assert.Equal((SendOutcome.NotSent, ScheduledSmsErrorCode.Timeout, 0), (failure.Outcome, failure.Code, failure.Attempts));
        Assert.Single(server.Requests);
    }
}
