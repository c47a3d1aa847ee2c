using ScheduledSms.Emulator.Solapi;
using ScheduledSms.Emulator.Tests.Http;

namespace ScheduledSms.Emulator.Tests.Solapi;

public sealed class SolapiQuirkTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 12, 1, 0, 0, 0, TimeSpan.Zero);

    private ScheduledSmsEmulator _emulator = null!;
    private SolapiCaller _solapi = null!;

    private SolapiQuirks Quirks => _emulator.Solapi.Quirks;

    public async ValueTask InitializeAsync()
    {
        _emulator = await ScheduledSmsEmulator.StartAsync(options => (options.StartAt, options.ClockFrozen) = (Start, true));
        _solapi = new SolapiCaller(_emulator);
    }

    public async ValueTask DisposeAsync()
    {
        _solapi.Dispose();
        await _emulator.DisposeAsync();
    }

    [Theory]
    [InlineData(SolapiCanceledGroup.Pending, "PENDING")]
    [InlineData(SolapiCanceledGroup.Failed, "FAILED")]
    public async Task A_canceled_group(SolapiCanceledGroup quirk, string status)
    {
        Quirks.CanceledGroupBecomes = quirk;
        var id = await _solapi.CreateGroupWithMessageAsync();
        await ScheduleAsync(id, Start.AddHours(1));
        Assert.Equal(status, (await _solapi.SendAsync("DELETE", $"{SolapiCaller.Groups}/{id}/schedule"))["status"]);
    }

    [Theory]
    [InlineData(SolapiScheduledDate.Present, true, "2026-12-01T01:00:00.000Z")]
    [InlineData(SolapiScheduledDate.Absent, false, null)]
    [InlineData(SolapiScheduledDate.Null, true, null)]
    public async Task The_scheduled_date_in_responses(SolapiScheduledDate quirk, bool isThere, string? value)
    {
        Quirks.ScheduledDate = quirk;
        var response = await ScheduleAsync(await _solapi.CreateGroupWithMessageAsync(), Start.AddHours(1));
        Assert.Equal((isThere, value), (response.Json.ContainsKey("scheduledDate"), response["scheduledDate"]));
    }

    [Fact]
    public async Task Reads_that_lag_behind_a_write()
    {
        Quirks.LaggingReads = 2;
        var id = await _solapi.CreateGroupWithMessageAsync();
        var response = await ScheduleAsync(id, Start.AddHours(1));
        List<string> read = [await _solapi.StatusAsync(id), await _solapi.StatusAsync(id), await _solapi.StatusAsync(id)];
        Assert.Equal("SCHEDULED", response["status"]);
        Assert.Equal(["PENDING", "PENDING", "SCHEDULED"], read);

        await _solapi.SendAsync("DELETE", $"{SolapiCaller.Groups}/{id}/schedule");
        await _emulator.Clock.AdvanceAsync(TimeSpan.FromSeconds(10));
        Assert.Equal("PENDING", await _solapi.StatusAsync(id));
    }

    [Theory]
    [InlineData(SolapiScheduleAgain.Rejected, 400, 1)]
    [InlineData(SolapiScheduleAgain.Replaces, 200, 2)]
    public async Task Scheduling_what_is_scheduled(SolapiScheduleAgain quirk, int status, int hours)
    {
        Quirks.ScheduleAgain = quirk;
        var id = await _solapi.CreateGroupWithMessageAsync();
        await ScheduleAsync(id, Start.AddHours(1));
        Assert.Equal(status, (await ScheduleAsync(id, Start.AddHours(2))).Status);
        Assert.Equal(1, await _emulator.Clock.AdvanceAsync(TimeSpan.FromDays(1)));
        Assert.Equal(Start.AddHours(hours), Assert.Single(_emulator.Delivered).At);
    }

    [Theory]
    [InlineData(false, 404)]
    [InlineData(true, 200)]
    public async Task Adding_with_POST(bool quirk, int status)
    {
        Quirks.AddMessagesWithPost = quirk;
        var id = await _solapi.CreateGroupAsync();
        Assert.Equal(status, (await _solapi.SendAsync("POST", $"{SolapiCaller.Groups}/{id}/messages", SolapiCaller.Sms())).Status);
    }

    [Theory]
    [InlineData(false, "1")]
    [InlineData(true, "0")]
    public async Task The_total_before_sending(bool quirk, string total)
    {
        Quirks.CountTotalWhenSent = quirk;
        var id = await _solapi.CreateGroupWithMessageAsync();
        Assert.Equal(total, (await _solapi.SendAsync("GET", $"{SolapiCaller.Groups}/{id}")).Json["count"]!["total"]!.ToString());
    }

    [Theory]
    [InlineData(true, "1")]
    [InlineData(false, "0")]
    public async Task A_message_without_sender(bool quirk, string errorCount)
    {
        Quirks.RequireSender = quirk;
        var id = await _solapi.CreateGroupAsync();
        var response = await _solapi.SendAsync("PUT", $"{SolapiCaller.Groups}/{id}/messages", """{"messages":[{"to":"0101","text":"a"}]}""");
        Assert.Equal(errorCount, response["errorCount"]);
    }

    [Theory]
    [InlineData(0, "2026-12-01T12:00:00.000Z")]
    [InlineData(9, "2026-12-01T03:00:00.000Z")]
    public async Task A_date_without_zone(int offset, string scheduledDate)
    {
        Quirks.ZonelessDateOffset = TimeSpan.FromHours(offset);
        var id = await _solapi.CreateGroupWithMessageAsync();
        var response = await _solapi.SendAsync("POST", $"{SolapiCaller.Groups}/{id}/schedule", """{"scheduledDate":"2026-12-01 12:00:00"}""");
        Assert.Equal(scheduledDate, response["scheduledDate"]);
    }

    [Theory]
    [InlineData(true, "0")]
    [InlineData(false, "false")]
    public async Task Flags_of_a_stored_message(bool quirk, string replacement)
    {
        Quirks.NumericFlags = quirk;
        var id = await _solapi.CreateGroupWithMessageAsync();
        var list = (await _solapi.SendAsync("GET", $"{SolapiCaller.Groups}/{id}/messages")).Json["messageList"]!.AsObject();
        Assert.Equal(replacement, Assert.Single(list).Value!["replacement"]!.ToJsonString());
    }

    [Theory]
    [InlineData(false, "SCHEDULED", "2026-12-01T01:00:00.000Z")]
    [InlineData(true, "PENDING", null)]
    public async Task The_response_to_scheduling(bool quirk, string status, string? date)
    {
        Quirks.ScheduleEchoesPending = quirk;
        var id = await _solapi.CreateGroupWithMessageAsync();
        var response = await ScheduleAsync(id, Start.AddHours(1));
        Assert.Equal((status, date), (response["status"], response["scheduledDate"]));
        Assert.Equal("SCHEDULED", await _solapi.StatusAsync(id));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_last_page_s_next_key(bool quirk)
    {
        Quirks.NullNextKey = quirk;
        await _solapi.CreateGroupWithMessageAsync();
        foreach (var path in new[] { SolapiCaller.Groups, "/messages/v4/list" })
            Assert.Equal(quirk, (await _solapi.SendAsync("GET", path)).Json.ContainsKey("nextKey"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_listed_message_s_other_id(bool quirk)
    {
        Quirks.MessagesHaveUnderscoreId = quirk;
        await _solapi.CreateGroupWithMessageAsync();
        var message = Assert.Single((await _solapi.SendAsync("GET", "/messages/v4/list")).Json["messageList"]!.AsObject());
        Assert.Equal(quirk ? message.Key : null, message.Value!["_id"]?.ToString());
    }

    [Theory]
    [InlineData(false, "{}")]
    [InlineData(true, """{"82":[]}""")]
    public async Task A_group_s_price(bool quirk, string price)
    {
        Quirks.PriceHoldsArray = quirk;
        var id = await _solapi.CreateGroupAsync();
        Assert.Equal(price, (await _solapi.SendAsync("GET", $"{SolapiCaller.Groups}/{id}")).Json["price"]!.ToJsonString());
    }

    private Task<TextResponse> ScheduleAsync(string id, DateTimeOffset at) =>
        _solapi.SendAsync("POST", $"{SolapiCaller.Groups}/{id}/schedule", SolapiCaller.ScheduledDate(at));
}
