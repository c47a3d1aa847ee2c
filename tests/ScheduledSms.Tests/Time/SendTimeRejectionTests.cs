using System.Globalization;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.LoopbackServer;

namespace ScheduledSms.Tests.Time;

/// <summary>A send time that cannot be intended is rejected locally, with a message that names this machine's clock; nothing is sent.</summary>
public sealed class SendTimeRejectionTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 3, 0, 0, TimeSpan.Zero);

    /// <summary>Rounding up may not leave the calendar, in the offset's own time either.</summary>
    [Fact]
    public async Task The_end_of_all_time_is_rejected_like_any_other()
    {
        var end = new DateTimeOffset(DateTime.MaxValue.Ticks, TimeSpan.FromHours(14));
        using var jsms = new JsmsScheduleClient(Accounts.Jsms(new Uri("http://127.0.0.1:1/")));
        using var solapi = new SolapiGroupScheduleClient(Accounts.Solapi(new Uri("http://127.0.0.1:1/")));

        foreach (var call in new Func<Task>[] { () => jsms.CreateScheduleAsync(Accounts.JsmsRequest(end)), () => solapi.ScheduleGroupAsync("G1", end) })
            Assert.Equal((SendOutcome.Rejected, ScheduledSmsErrorCode.InvalidSendTime), (await Assert.ThrowsAsync<ScheduledSmsException>(call)) is var failure ? (failure.Outcome, failure.Code) : default);
    }

    [Theory]
    [InlineData("2026-11-22T03:00:00Z", ScheduledSmsErrorCode.InvalidSendTime)]
    [InlineData("2020-01-01T00:00:00Z", ScheduledSmsErrorCode.InvalidSendTime)]
    [InlineData("0001-01-01T00:00:00Z", ScheduledSmsErrorCode.InvalidSendTime)]
    [InlineData("2026-11-22T03:00:59Z", ScheduledSmsErrorCode.SendTimeTooSoon)]
    public async Task Past_and_too_near_times_are_rejected_by_both_clients(string text, ScheduledSmsErrorCode code)
    {
        await using var server = Start(Respond(200, "{}"));
        var sendAt = DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

        var failures = await RejectAsync(server, sendAt);

        Assert.All(failures, failure =>
        {
            Assert.Equal((SendOutcome.Rejected, code), (failure.Outcome, failure.Code));
            Assert.Contains("This machine's clock says 2026-11-22T03:00:00Z", failure.Message, StringComparison.Ordinal);
        });
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task The_minimum_lead_is_an_option_and_its_edge_is_accepted()
    {
        await using var server = Start(Respond(200, Accounts.JsmsCreated));
        var options = Accounts.Jsms(server.Url);
        options.MinimumLead = TimeSpan.Zero;
        using var without = new JsmsScheduleClient(options, timeProvider: new SettableClock(Now));
        using var with = new JsmsScheduleClient(Accounts.Jsms(server.Url), timeProvider: new SettableClock(Now));

        await without.CreateScheduleAsync(Accounts.JsmsRequest(Now.AddSeconds(1)), TestContext.Current.CancellationToken);
        await with.CreateScheduleAsync(Accounts.JsmsRequest(Now.AddMinutes(1)), TestContext.Current.CancellationToken);

        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData("2026-08-30T15:00:00Z", "2027-02-28T15:00:00Z", true)] // 31 Aug in Korea: six months on is 28 Feb, and a day is left to the provider
    [InlineData("2026-08-30T15:00:00Z", "2027-02-28T15:00:00.001Z", false)]
    [InlineData("2026-08-30T14:59:59Z", "2027-02-28T14:59:59Z", true)] // still 30 Aug in Korea
    [InlineData("2026-11-22T03:00:00Z", "2027-05-23T03:00:00Z", true)]
    [InlineData("2026-11-22T03:00:00Z", "2027-05-23T03:00:00.001Z", false)]
    public async Task Solapi_takes_six_calendar_months_of_korean_time_and_a_day(string now, string sendAt, bool accepted)
    {
        await using var server = Start(Respond(200, Accounts.SolapiGroup));
        using var client = new SolapiGroupScheduleClient(Accounts.Solapi(server.Url), timeProvider: new SettableClock(Parse(now)));

        var call = () => client.ScheduleGroupAsync(Accounts.SolapiId, Parse(sendAt), TestContext.Current.CancellationToken);

        if (accepted)
        {
            await call();
            Assert.Single(server.Requests);
        }
        else
        {
            var failure = await Assert.ThrowsAsync<ScheduledSmsException>(call);
            Assert.Equal((SendOutcome.Rejected, ScheduledSmsErrorCode.InvalidSendTime), (failure.Outcome, failure.Code));
            Assert.Contains("6 months", failure.Message, StringComparison.Ordinal);
            Assert.Empty(server.Requests);
        }
    }

    [Fact]
    public async Task The_end_of_time_is_rejected_and_does_not_overflow()
    {
        await using var server = Start(Respond(200, "{}"));

        var failures = await RejectAsync(server, DateTimeOffset.MaxValue);

        Assert.All(failures, failure => Assert.Equal(ScheduledSmsErrorCode.InvalidSendTime, failure.Code));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_host_clock_that_is_wrong_never_changes_the_time_on_the_wire()
    {
        await using var server = Start(Respond(200, Accounts.JsmsCreated), Respond(200, Accounts.SolapiGroup));
        var threeHoursSlow = new SettableClock(Now.AddHours(-3));
        using var jsms = new JsmsScheduleClient(Accounts.Jsms(server.Url), timeProvider: threeHoursSlow);
        using var solapi = new SolapiGroupScheduleClient(Accounts.Solapi(server.Url), timeProvider: threeHoursSlow);

        await jsms.CreateScheduleAsync(Accounts.JsmsRequest(Now.AddHours(1)), TestContext.Current.CancellationToken);
        await solapi.ScheduleGroupAsync(Accounts.SolapiId, Now.AddHours(1), TestContext.Current.CancellationToken);

        Assert.Contains("2026-11-22 12:00:00", server.Requests[0].Body, StringComparison.Ordinal);
        Assert.Contains("2026-11-22T04:00:00.000Z", server.Requests[1].Body, StringComparison.Ordinal);
    }

    private static async Task<ScheduledSmsException[]> RejectAsync(LoopbackServer server, DateTimeOffset sendAt)
    {
        var clock = new SettableClock(Now);
        using var jsms = new JsmsScheduleClient(Accounts.Jsms(server.Url), timeProvider: clock);
        using var solapi = new SolapiGroupScheduleClient(Accounts.Solapi(server.Url), timeProvider: clock);
        return
        [
            await Assert.ThrowsAsync<ScheduledSmsException>(() => jsms.CreateScheduleAsync(Accounts.JsmsRequest(sendAt), TestContext.Current.CancellationToken)),
            await Assert.ThrowsAsync<ScheduledSmsException>(() => jsms.UpdateScheduleAsync("a", Accounts.JsmsRequest(sendAt), TestContext.Current.CancellationToken)),
            await Assert.ThrowsAsync<ScheduledSmsException>(() => solapi.ScheduleGroupAsync(Accounts.SolapiId, sendAt, TestContext.Current.CancellationToken)),
        ];
    }

    private static DateTimeOffset Parse(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
