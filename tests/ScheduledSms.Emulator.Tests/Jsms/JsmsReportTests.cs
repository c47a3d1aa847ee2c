using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Tests.Http;

namespace ScheduledSms.Emulator.Tests.Jsms;

public sealed class JsmsReportTests : IAsyncLifetime
{
    private const string Time = "2026-12-02 09:00:00";
    private const string SecondKey = "ffffffffffffffffffffffff";
    private const string SecondSecret = "111111111111111111111111";

    private ScheduledSmsEmulator _emulator = null!;
    private JsmsCaller _jsms = null!;

    public async ValueTask InitializeAsync()
    {
        _emulator = await ScheduledSmsEmulator.StartAsync(options =>
        {
            options.StartAt = new DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.FromHours(8));
            options.ClockFrozen = true;
        });
        _jsms = new JsmsCaller(_emulator);
    }

    public async ValueTask DisposeAsync()
    {
        _jsms.Dispose();
        await _emulator.DisposeAsync();
    }

    [Fact]
    public async Task A_delivered_message_is_reported_once()
    {
        var id = await _jsms.CreateAsync("/v1/schedule", JsmsCaller.Single(Time));
        Assert.Equal("[]", (await _jsms.SendAsync("GET", "/v1/report")).Text);
        await _emulator.Clock.AdvanceAsync(TimeSpan.FromDays(2));
        var messageId = (await _jsms.SendAsync("GET", $"/v1/schedule/{id}")).Json["recipients"]![0]!["msg_id"]!.ToString();

        Assert.Equal(
            $$"""[{"msgId":"{{messageId}}","phone":"13812345678","receiveTime":1796173200000,"status":4001}]""",
            (await _jsms.SendAsync("GET", "/v1/report")).Text);
        await _emulator.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.Equal("[]", (await _jsms.SendAsync("GET", "/v1/report")).Text);
    }

    [Theory]
    [InlineData(0, 403)]
    [InlineData(4999, 403)]
    [InlineData(5000, 200)]
    public async Task A_second_call_within_five_seconds_is_too_soon(int milliseconds, int status)
    {
        Assert.Equal(200, (await _jsms.SendAsync("GET", "/v1/report")).Status);
        await _emulator.Clock.AdvanceAsync(TimeSpan.FromMilliseconds(milliseconds));
        var response = await _jsms.SendAsync("GET", "/v1/report");
        Assert.Equal(status, response.Status);
        if (status == 403)
            Assert.Equal("""{"error":{"code":50009,"message":"out of freq"}}""", response.Text);
    }

    [Fact]
    public async Task A_call_that_was_too_soon_takes_nothing()
    {
        await _jsms.CreateAsync("/v1/schedule", JsmsCaller.Single(Time));
        await _emulator.Clock.AdvanceToAsync(new DateTimeOffset(2026, 12, 2, 8, 59, 58, TimeSpan.FromHours(8)));
        await _jsms.SendAsync("GET", "/v1/report");
        await _emulator.Clock.AdvanceAsync(TimeSpan.FromSeconds(3));
        Assert.Equal(403, (await _jsms.SendAsync("GET", "/v1/report")).Status);
        await _emulator.Clock.AdvanceAsync(TimeSpan.FromSeconds(2));
        Assert.Single(await TakeAsync());
    }

    [Fact]
    public async Task Five_hundred_rows_come_at_a_time_in_order()
    {
        var mobiles = Enumerable.Range(0, 501).Select(number => FormattableString.Invariant($"138{number:D8}")).ToArray();
        await _jsms.CreateAsync("/v1/schedule/batch", JsmsCaller.Batch(Time, mobiles));
        await _emulator.Clock.AdvanceAsync(TimeSpan.FromDays(2));
        var first = await TakeAsync();
        await _emulator.Clock.AdvanceAsync(TimeSpan.FromSeconds(5));
        var second = await TakeAsync();
        Assert.Equal(mobiles[..500], first.Select(row => row!["phone"]!.ToString()));
        Assert.Equal(mobiles[500], Assert.Single(second)!["phone"]!.ToString());
    }

    [Fact]
    public async Task Each_account_has_its_own_report_and_its_own_pace()
    {
        _emulator.Jsms.AddAccount(SecondKey, SecondSecret);
        using var other = new JsmsCaller(_emulator.Url, SecondKey, SecondSecret);
        await _jsms.CreateAsync("/v1/schedule", JsmsCaller.Single(Time));
        await _emulator.Clock.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.Equal("[]", (await other.SendAsync("GET", "/v1/report")).Text);
        Assert.Single(await TakeAsync());
    }

    [Theory]
    [InlineData(3, 3, 1)]
    [InlineData(3, 4, 0)]
    [InlineData(7, 7, 1)]
    public async Task Reports_are_kept(int quirk, int days, int rows)
    {
        _emulator.Jsms.Quirks.ReportsAreKept = TimeSpan.FromDays(quirk);
        await _jsms.CreateAsync("/v1/schedule", JsmsCaller.Single(Time));
        await _emulator.Clock.AdvanceAsync(TimeSpan.FromDays(1 + days));
        Assert.Equal(rows, (await TakeAsync()).Count);
    }

    [Fact]
    public void By_default_they_are_kept_for_three_days() => Assert.Equal(TimeSpan.FromDays(3), _emulator.Jsms.Quirks.ReportsAreKept);

    [Fact]
    public async Task A_number_can_be_reported_otherwise()
    {
        _emulator.Jsms.Account().ReportAs("13812345678", 4004);
        await _jsms.CreateAsync("/v1/schedule/batch", JsmsCaller.Batch(Time, "13812345678", "13912345678"));
        await _emulator.Clock.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.Equal(["4004", "4001"], (await TakeAsync()).Select(row => row!["status"]!.ToString()));
    }

    [Fact]
    public async Task A_deleted_schedule_is_not_reported()
    {
        var id = await _jsms.CreateAsync("/v1/schedule", JsmsCaller.Single(Time));
        await _jsms.SendAsync("DELETE", $"/v1/schedule/{id}");
        await _emulator.Clock.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.Empty(await TakeAsync());
    }

    private async Task<JsonArray> TakeAsync() => JsonNode.Parse((await _jsms.SendAsync("GET", "/v1/report")).Text)!.AsArray();
}
