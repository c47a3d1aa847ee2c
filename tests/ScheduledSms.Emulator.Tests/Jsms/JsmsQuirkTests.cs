using ScheduledSms.Emulator.Jsms;
using ScheduledSms.Emulator.Tests.Http;

namespace ScheduledSms.Emulator.Tests.Jsms;

public sealed class JsmsQuirkTests : IAsyncLifetime
{
    private const string Time = "2026-12-02 09:00:00";

    private ScheduledSmsEmulator _emulator = null!;
    private JsmsCaller _jsms = null!;

    private JsmsQuirks Quirks => _emulator.Jsms.Quirks;

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
    public async Task Send_time_is_read_and_written_at_its_offset()
    {
        Quirks.SendTimeOffset = TimeSpan.Zero;
        var id = await _jsms.CreateAsync("/v1/schedule", JsmsCaller.Single(Time));
        Assert.Equal(new DateTimeOffset(2026, 12, 2, 9, 0, 0, TimeSpan.Zero), Assert.Single(_emulator.Jsms.Schedules).SendAt);
        Assert.Equal(Time, (await _jsms.SendAsync("GET", $"/v1/schedule/{id}"))["send_time"]);
    }

    [Theory]
    [InlineData("text/plain; charset=utf-8", 415)]
    [InlineData("application/json; charset=utf-8", 200)]
    public async Task The_media_type_can_be_insisted_on(string contentType, int status)
    {
        Quirks.RequireJsonContentType = true;
        _jsms.ContentType = contentType;
        var response = await _jsms.SendAsync("POST", "/v1/schedule", JsmsCaller.Single(Time));
        Assert.Equal((status, status == 200), (response.Status, response.Json["error"]?["code"]?.GetValue<int>() != 50017));
    }

    [Theory]
    [InlineData(JsmsWrongKindOfSchedule.InvalidScheduleId, "50028")]
    [InlineData(JsmsWrongKindOfSchedule.WrongScheduleStatus, "50029")]
    [InlineData(JsmsWrongKindOfSchedule.Accepted, null)]
    public async Task The_other_kind_s_path(JsmsWrongKindOfSchedule quirk, string? code)
    {
        Quirks.WrongKindOfSchedule = quirk;
        var single = await _jsms.CreateAsync("/v1/schedule", JsmsCaller.Single(Time));
        var batch = await _jsms.CreateAsync("/v1/schedule/batch", JsmsCaller.Batch(Time, "13812345678"));
        var singleAsBatch = await _jsms.SendAsync("PUT", $"/v1/schedule/batch/{single}", JsmsCaller.Batch(Time, "13812345678"));
        var batchAsSingle = await _jsms.SendAsync("PUT", $"/v1/schedule/{batch}", JsmsCaller.Single(Time));
        Assert.Equal(code, singleAsBatch.Json["error"]?["code"]?.ToString());
        Assert.Equal(code, batchAsSingle.Json["error"]?["code"]?.ToString());
    }

    [Theory]
    [InlineData(JsmsEndedSchedule.Readable, 200)]
    [InlineData(JsmsEndedSchedule.InvalidScheduleId, 403)]
    public async Task Reading_what_has_ended(JsmsEndedSchedule quirk, int status)
    {
        (Quirks.DeletedSchedule, Quirks.SentSchedule) = (quirk, quirk);
        var deleted = await _jsms.CreateAsync("/v1/schedule", JsmsCaller.Single(Time));
        var sent = await _jsms.CreateAsync("/v1/schedule", JsmsCaller.Single(Time));
        await _jsms.SendAsync("DELETE", $"/v1/schedule/{deleted}");
        await _emulator.Clock.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.Equal(status, (await _jsms.SendAsync("GET", $"/v1/schedule/{deleted}")).Status);
        Assert.Equal(status, (await _jsms.SendAsync("GET", $"/v1/schedule/{sent}")).Status);
    }

    [Fact]
    public void By_default_the_sent_can_be_read_and_the_deleted_cannot() =>
        Assert.Equal((JsmsEndedSchedule.Readable, JsmsEndedSchedule.InvalidScheduleId), (Quirks.SentSchedule, Quirks.DeletedSchedule));

    [Theory]
    [InlineData(JsmsBatchWithNobody.ReturnsId, 200, true, 1)]
    [InlineData(JsmsBatchWithNobody.ReturnsNoId, 200, false, 0)]
    [InlineData(JsmsBatchWithNobody.IsRejected, 403, false, 0)]
    public async Task A_batch_with_nobody_left(JsmsBatchWithNobody quirk, int status, bool hasId, int stored)
    {
        Quirks.BatchWithNobody = quirk;
        var response = await _jsms.SendAsync("POST", "/v1/schedule/batch", JsmsCaller.Batch(Time, "1", "2"));
        Assert.Equal((status, hasId, stored), (response.Status, response["schedule_id"] is not null, _emulator.Jsms.Schedules.Count));
        Assert.Equal(0, await _emulator.Clock.AdvanceAsync(TimeSpan.FromDays(2)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Failures_of_a_batch_without_any(bool quirk)
    {
        Quirks.EmptyFailureRecipients = quirk;
        var response = await _jsms.SendAsync("POST", "/v1/schedule/batch", JsmsCaller.Batch(Time, "13812345678"));
        Assert.Equal(quirk, response.Json.ContainsKey("failure_recipients"));
    }

    [Theory]
    [InlineData(true, "一二三四五六七八九十百", 403)]
    [InlineData(true, "一二三四五六七八九😀", 200)]
    [InlineData(false, "一二三四五六七八九十百", 200)]
    public async Task The_length_of_a_tag(bool quirk, string tag, int status)
    {
        Quirks.RejectLongTag = quirk;
        var response = await _jsms.SendAsync("POST", "/v1/schedule", JsmsCaller.Single(Time, extra: $$""","tag":"{{tag}}" """));
        Assert.Equal(status, response.Status);
    }

    [Theory]
    [InlineData(true, 403)]
    [InlineData(false, 200)]
    public async Task Parameters_can_be_required(bool quirk, int status)
    {
        Quirks.RequireTemplateParameters = quirk;
        var response = await _jsms.SendAsync("POST", "/v1/schedule", $$"""{"send_time":"{{Time}}","mobile":"13812345678","temp_id":1}""");
        Assert.Equal(status, response.Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Message_ids_on_update(bool quirk)
    {
        Quirks.UpdateKeepsMessageIds = quirk;
        var id = await _jsms.CreateAsync("/v1/schedule", JsmsCaller.Single(Time));
        var before = Assert.Single(_emulator.Jsms.Schedules).Recipients[0].MessageId;
        await _jsms.SendAsync("PUT", $"/v1/schedule/{id}", JsmsCaller.Single("2026-12-03 09:00:00"));
        Assert.Equal(quirk, before == Assert.Single(_emulator.Jsms.Schedules).Recipients[0].MessageId);
    }

    [Theory]
    [InlineData(JsmsBalanceCheck.AtSubmission, 403, 0)]
    [InlineData(JsmsBalanceCheck.AtSending, 200, 1)]
    public async Task A_balance_that_is_too_low(JsmsBalanceCheck quirk, int status, int delivered)
    {
        Quirks.BalanceCheck = quirk;
        _emulator.Jsms.Account().Balance = new JsmsBalance(1);
        var response = await _jsms.SendAsync("POST", "/v1/schedule/batch", JsmsCaller.Batch(Time, "13812345678", "13912345678"));
        Assert.Equal(status, response.Status);
        Assert.Equal(delivered, await _emulator.Clock.AdvanceAsync(TimeSpan.FromDays(2)));
    }

    [Theory]
    [InlineData(true, "1")]
    [InlineData(false, "2")]
    public async Task A_number_that_stands_in_a_batch_twice(bool quirk, string accepted)
    {
        Quirks.RejectDuplicatesInBatch = quirk;
        Assert.Equal(accepted, (await _jsms.SendAsync("POST", "/v1/schedule/batch", JsmsCaller.Batch(Time, "13812345678", "13812345678")))["success_count"]);
    }
}
