using ScheduledSms.Solapi;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.LoopbackServer;

namespace ScheduledSms.Tests.Pipeline;

/// <summary>How long a retry waits: as long as the provider requests, otherwise longer each time and never the same twice.</summary>
public sealed class RetryAfterTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 3, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("7", 7)]
    [InlineData("Sun, 22 Nov 2026 03:00:09 GMT", 9)]
    public async Task A_wait_in_seconds_or_until_a_date_is_kept(string retryAfter, int seconds)
    {
        Assert.Equal(TimeSpan.FromSeconds(seconds), Assert.Single(await WaitsAsync(retryAfter)));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("soon")]
    [InlineData("Sun, 22 Nov 2026 02:59:00 GMT")]
    [InlineData("99999999999999999999")]
    [InlineData("1.5")]
    public async Task What_is_past_or_cannot_be_read_leaves_the_usual_wait(string retryAfter)
    {
        var wait = Assert.Single(await WaitsAsync(retryAfter));

        Assert.InRange(wait, TimeSpan.FromTicks(1), TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData("1000000000", 1_000_000_000)]
    [InlineData("Mon, 23 Nov 2026 03:00:00 GMT", 86_400)]
    [InlineData("31", 31)]
    public async Task One_that_is_far_off_is_told_and_not_waited_for(string retryAfter, int seconds)
    {
        await using var server = Start(Respond(429, "", $"Retry-After: {retryAfter}\r\n"));
        var time = Time();
        using var client = new SolapiGroupScheduleClient(Options(server), timeProvider: time);

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.GetBalanceAsync(TestContext.Current.CancellationToken));

        Assert.Equal((SendOutcome.Throttled, TimeSpan.FromSeconds(seconds)), (failure.Outcome, failure.RetryAfter));
        Assert.Empty(time.Skipped);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Without_one_the_waits_grow_with_jitter_up_to_the_longest()
    {
        List<IReadOnlyList<TimeSpan>> runs = [];
        for (var run = 0; run < 8; run++)
        {
            await using var server = Start(Respond(503, ""));
            var time = Time();
            var options = Options(server);
            options.MaxRetryAttempts = 10;
            options.RetryBudget = null;
            using var client = new SolapiGroupScheduleClient(options, timeProvider: time);
            await Assert.ThrowsAsync<ScheduledSmsException>(() => client.GetBalanceAsync(TestContext.Current.CancellationToken));
            runs.Add(time.Skipped);
        }

        Assert.All(runs, waits => Assert.Equal(10, waits.Count));
        Assert.All(runs.SelectMany(static waits => waits), static wait => Assert.InRange(wait, TimeSpan.FromTicks(1), TimeSpan.FromSeconds(30)));

        // A wait is a whole number of milliseconds: two runs of eight may share one.
        Assert.InRange(runs.Select(static waits => waits[0]).Distinct().Count(), 4, 8);
        Assert.True(
            runs.Average(static waits => waits[6].TotalSeconds) > 4 * runs.Average(static waits => waits[0].TotalSeconds),
            "The waits do not grow.");
    }

    private static SkippingTime Time() => new(Now, static wait => wait < Attempt);

    private static TimeSpan Attempt { get; } = TimeSpan.FromSeconds(77);

    private static TimeSpan Total { get; } = TimeSpan.FromSeconds(999);

    private static SolapiOptions Options(LoopbackServer server)
    {
        var options = Accounts.Solapi(server.Url);
        (options.AttemptTimeout, options.TotalTimeout) = (Attempt, Total);
        (options.RetryDelay, options.MaxRetryDelay) = (TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));
        return options;
    }

    private static async Task<IReadOnlyList<TimeSpan>> WaitsAsync(string retryAfter)
    {
        await using var server = Start(Respond(429, "", $"Retry-After: {retryAfter}\r\n"), Respond(200, """{"balance":1,"point":2}"""));
        var time = Time();
        using var client = new SolapiGroupScheduleClient(Options(server), timeProvider: time);
        await client.GetBalanceAsync(TestContext.Current.CancellationToken);
        return time.Skipped;
    }
}
