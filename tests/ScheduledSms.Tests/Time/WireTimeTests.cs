using System.Globalization;
using ScheduledSms.Jsms;
using ScheduledSms.Jsms.Models;
using ScheduledSms.Solapi;
using ScheduledSms.Solapi.Models;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.LoopbackServer;

namespace ScheduledSms.Tests.Time;

/// <summary>The right instant is sent, whatever the culture, and is read back as it was sent.</summary>
public sealed class WireTimeTests
{
    public static TheoryData<string> Cultures => ["", "th-TH", "ar-SA", "fa-IR", "fi-FI", "ko-KR", "zh-CN"];

    /// <summary>Instants that trip clocks up: a DST gap and overlap in New York, fractions of a second, the ends of days and years in China and Korea.</summary>
    public static TheoryData<string, string, string> Instants => new()
    {
        { "2027-03-14T02:30:00-05:00", "2027-03-14 15:30:00", "2027-03-14T07:30:00.000Z" },
        { "2027-03-14T03:30:00-04:00", "2027-03-14 15:30:00", "2027-03-14T07:30:00.000Z" },
        { "2026-11-29T01:30:00-04:00", "2026-11-29 13:30:00", "2026-11-29T05:30:00.000Z" },
        { "2026-11-29T01:30:00-05:00", "2026-11-29 14:30:00", "2026-11-29T06:30:00.000Z" },
        { "2026-12-31T23:59:59.9990001+09:00", "2026-12-31 23:00:00", "2026-12-31T15:00:00.000Z" },
        { "2026-12-31T16:00:00.0000001Z", "2027-01-01 00:00:01", "2026-12-31T16:00:00.001Z" },
        { "2027-02-28T23:59:59.0001+08:00", "2027-03-01 00:00:00", "2027-02-28T15:59:59.001Z" },
        { "2027-01-01T09:00:00+09:00", "2027-01-01 08:00:00", "2027-01-01T00:00:00.000Z" },
    };

    [Theory]
    [MemberData(nameof(Instants))]
    public async Task The_bytes_on_the_wire_are_the_same_in_every_culture(string text, string jsmsWire, string solapiWire)
    {
        var instant = DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
        var clock = new SettableClock(new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero));
        await using var jsmsServer = Start(Respond(200, Accounts.JsmsCreated));
        await using var solapiServer = Start(Respond(200, Accounts.SolapiGroup));
        using var jsms = new JsmsScheduleClient(Accounts.Jsms(jsmsServer.Url), timeProvider: clock);
        using var solapi = new SolapiGroupScheduleClient(Accounts.Solapi(solapiServer.Url), timeProvider: clock);

        foreach (var culture in Cultures)
        {
            using var _ = new CultureScope(culture);
            var created = await jsms.CreateScheduleAsync(Accounts.JsmsRequest(instant), TestContext.Current.CancellationToken);
            var scheduled = await solapi.ScheduleGroupAsync(Accounts.SolapiId, instant, TestContext.Current.CancellationToken);

            Assert.Equal(JsmsTime.Read(jsmsWire, TimeSpan.FromHours(8)), created.SendAt);
            Assert.Equal(SolapiTime.Read(solapiWire), scheduled.SendAt);
        }

        Assert.All(jsmsServer.Requests, request => Assert.Contains($"\"send_time\":\"{jsmsWire}\"", request.Body, StringComparison.Ordinal));
        Assert.All(solapiServer.Requests, request => Assert.Equal($"{{\"scheduledDate\":\"{solapiWire}\"}}", request.Body));
        Assert.All(solapiServer.Requests, request => Assert.Contains("date=2026-11-22T00:00:00Z", request.Header("Authorization")!, StringComparison.Ordinal));
        Assert.Equal(Cultures.Count, jsmsServer.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public async Task What_went_out_is_read_back_as_the_same_instant(string culture)
    {
        using var _ = new CultureScope(culture);
        await using var server = Start(
            Respond(200, """{"schedule_id":"a","send_time":"2027-07-01 09:00:00","recipients":[]}"""),
            Respond(200, """{"groupId":"G1","scheduledDate":"2027-07-01T01:00:00.000Z"}"""));
        using var jsms = new JsmsScheduleClient(Accounts.Jsms(server.Url));
        using var solapi = new SolapiGroupScheduleClient(Accounts.Solapi(server.Url));

        var schedule = await jsms.GetScheduleAsync("a", TestContext.Current.CancellationToken);
        var group = await solapi.GetGroupAsync("G1", TestContext.Current.CancellationToken);

        var expected = new DateTimeOffset(2027, 7, 1, 1, 0, 0, TimeSpan.Zero);
        Assert.Equal(expected, schedule.SendAt);
        Assert.Equal("2027-07-01 09:00:00", schedule.SendTimeText);
        Assert.Equal(expected, group.ScheduledDate?.Instant);
    }

    [Theory]
    [InlineData("2018-06-27 17:53:35")]
    [InlineData("2018-06-27T17:53:35")]
    [InlineData("not a date")]
    [InlineData("")]
    public void A_solapi_time_without_a_zone_keeps_its_text_and_names_no_instant(string text)
    {
        var timestamp = new SolapiTimestamp(text);

        Assert.Null(timestamp.Instant);
        Assert.Equal(text, timestamp.Text);
    }

    [Fact]
    public async Task The_offset_of_send_time_is_an_option()
    {
        await using var server = Start(Respond(200, Accounts.JsmsCreated), Respond(200, """{"schedule_id":"a","send_time":"2027-07-01 09:00:00"}"""));
        var options = Accounts.Jsms(server.Url);
        options.SendTimeOffset = TimeSpan.Zero;
        using var client = new JsmsScheduleClient(options);

        await client.CreateScheduleAsync(Accounts.JsmsRequest(new DateTimeOffset(2027, 7, 1, 18, 0, 0, TimeSpan.FromHours(9))), TestContext.Current.CancellationToken);
        var schedule = await client.GetScheduleAsync("a", TestContext.Current.CancellationToken);

        Assert.Contains("\"send_time\":\"2027-07-01 09:00:00\"", server.Requests[0].Body, StringComparison.Ordinal);
        Assert.Equal(new DateTimeOffset(2027, 7, 1, 9, 0, 0, TimeSpan.Zero), schedule.SendAt);
    }
}
