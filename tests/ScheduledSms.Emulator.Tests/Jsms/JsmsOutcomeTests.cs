using System.Globalization;
using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Jsms;
using ScheduledSms.Emulator.Tests.Http;

namespace ScheduledSms.Emulator.Tests.Jsms;

/// <summary>The outcome of a message: by its number, by its account, and by the balance.</summary>
public sealed class JsmsOutcomeTests : IAsyncLifetime
{
    private const string Time = "2026-12-02 09:00:00";

    private ScheduledSmsEmulator _emulator = null!;
    private JsmsCaller _jsms = null!;

    public async ValueTask InitializeAsync()
    {
        _emulator = await ScheduledSmsEmulator.StartAsync(options =>
            (options.StartAt, options.ClockFrozen) = (new DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.FromHours(8)), true));
        _jsms = new JsmsCaller(_emulator);
    }

    public async ValueTask DisposeAsync()
    {
        _jsms.Dispose();
        await _emulator.DisposeAsync();
    }

    [Theory]
    [InlineData("10000004001", 4001, DeliveryOutcome.Delivered)]
    [InlineData("10000004002", 4002, DeliveryOutcome.Failed)]
    [InlineData("10000004010", 4010, DeliveryOutcome.Failed)]
    [InlineData("10000004100", 4100, DeliveryOutcome.Failed)]
    [InlineData("10000004011", 4001, DeliveryOutcome.Delivered)]
    [InlineData("10000000001", 4001, DeliveryOutcome.Delivered)]
    [InlineData("10000000000", null, DeliveryOutcome.NotReported)]
    public async Task A_number_says_what_it_is_reported_with(string mobile, int? status, DeliveryOutcome outcome)
    {
        await _jsms.CreateAsync("/v1/schedule", JsmsCaller.Single(Time, mobile));
        Assert.Equal(1, await _emulator.Clock.AdvanceAsync(TimeSpan.FromDays(2)));
        var text = status?.ToString(CultureInfo.InvariantCulture);
        Assert.Equal((text, outcome), (Assert.Single(_emulator.Delivered).StatusCode, _emulator.Delivered[0].Outcome));
        Assert.Equal(status, Assert.Single(Assert.Single(_emulator.Jsms.Schedules).Recipients).ReportedAs);
        Assert.Equal(text is null ? [] : [text], await ReportedAsync());
    }

    [Theory]
    [InlineData("10000050006", "50006", "invalid mobile")]
    [InlineData("10000050024", "50024", "unsubscribed mobile")]
    [InlineData("10000050034", "50034", "repeat send")]
    [InlineData("10000050037", "50037", "has black word")]
    public async Task A_number_says_what_it_is_rejected_with(string mobile, string code, string words)
    {
        var single = await _jsms.SendAsync("POST", "/v1/schedule", JsmsCaller.Single(Time, mobile));
        Assert.Equal((403, code, words), (single.Status, single.Json["error"]!["code"]!.ToString(), single.Json["error"]!["message"]!.ToString()));
        var batch = await _jsms.SendAsync("POST", "/v1/schedule/batch", JsmsCaller.Batch(Time, "13812345678", mobile));
        Assert.Equal(("1", code), (batch["success_count"], batch.Json["failure_recipients"]![0]!["error_code"]!.ToString()));
    }

    [Fact]
    public async Task An_account_s_word_comes_before_the_number_s()
    {
        _emulator.Jsms.Account().ReportAs("10000004004", 4003);
        _emulator.Jsms.Account().ReportAs("13812345678", null);
        await _jsms.CreateAsync("/v1/schedule/batch", JsmsCaller.Batch(Time, "10000004004", "13812345678"));
        Assert.Equal(2, await _emulator.Clock.AdvanceAsync(TimeSpan.FromDays(2)));
        Assert.Equal(["4003"], await ReportedAsync());
    }

    [Fact]
    public async Task Who_cannot_be_paid_for_is_reported_so_and_gets_nothing()
    {
        _emulator.Jsms.Quirks.BalanceCheck = JsmsBalanceCheck.AtSending;
        _emulator.Jsms.Account().Balance = new JsmsBalance(1);
        await _jsms.CreateAsync("/v1/schedule/batch", JsmsCaller.Batch(Time, "13812345678", "13912345678"));
        Assert.Equal(1, await _emulator.Clock.AdvanceAsync(TimeSpan.FromDays(2)));
        Assert.Equal("13812345678", Assert.Single(_emulator.Delivered).To);
        Assert.Equal(["4001", "4005"], await ReportedAsync());
    }

    private async Task<List<string>> ReportedAsync() =>
        [.. JsonNode.Parse((await _jsms.SendAsync("GET", "/v1/report")).Text)!.AsArray().Select(row => row!["status"]!.ToString())];
}
