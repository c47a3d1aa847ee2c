using ScheduledSms.Emulator.Jsms;
using ScheduledSms.Emulator.Tests.Http;

namespace ScheduledSms.Emulator.Tests.Jsms;

public sealed class JsmsErrorTests : IAsyncLifetime
{
    private const string Unknown = "1a886e7c-a267-49e6-9970-0d396ca5bb1e";

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

    [Theory]
    [InlineData("", 400, 50003)]
    [InlineData("  ", 400, 50003)]
    [InlineData("[]", 403, 50007)]
    [InlineData("{", 403, 50007)]
    [InlineData("""{"send_time":"2026-12-02 09:00:00","temp_id":1}""", 400, 50004)]
    [InlineData("""{"send_time":"2026-12-02 09:00:00","temp_id":1,"mobile":""}""", 400, 50004)]
    [InlineData("""{"send_time":"2026-12-02 09:00:00","temp_id":1,"mobile":null}""", 400, 50004)]
    [InlineData("""{"send_time":"2026-12-02 09:00:00","mobile":"13812345678"}""", 400, 50005)]
    [InlineData("""{"send_time":"2026-12-02 09:00:00","temp_id":1,"mobile":"+8613812345678"}""", 403, 50006)]
    [InlineData("""{"send_time":"2026-12-02 09:00:00","temp_id":1,"mobile":"1381234567"}""", 403, 50006)]
    [InlineData("""{"send_time":"2026-12-02 09:00:00","temp_id":0,"mobile":"13812345678"}""", 403, 50013)]
    [InlineData("""{"send_time":"2026-12-02 09:00:00","temp_id":"x","mobile":"13812345678"}""", 403, 50013)]
    [InlineData("""{"temp_id":1,"mobile":"13812345678"}""", 403, 50027)]
    [InlineData("""{"send_time":"","temp_id":1,"mobile":"13812345678"}""", 403, 50027)]
    [InlineData("""{"send_time":"2026-12-2 9:00:00","temp_id":1,"mobile":"13812345678"}""", 403, 50027)]
    [InlineData("""{"send_time":"2026-12-02T09:00:00","temp_id":1,"mobile":"13812345678"}""", 403, 50027)]
    [InlineData("""{"send_time":"2026-12-02 09:00:00 +0800","temp_id":1,"mobile":"13812345678"}""", 403, 50027)]
    [InlineData("""{"send_time":"2026-12-01 08:59:59","temp_id":1,"mobile":"13812345678"}""", 403, 50027)]
    [InlineData("""{"send_time":"2026-12-02 09:00:00","temp_id":1,"mobile":"13812345678","sign_id":-1}""", 403, 50102)]
    [InlineData("""{"send_time":"2026-12-02 09:00:00","temp_id":1,"mobile":"13812345678","tag":"一二三四五六七八九十百"}""", 403, 50007)]
    [InlineData("""{"send_time":"2026-12-02 09:00:00","temp_id":1,"mobile":"13812345678","temp_para":"x"}""", 403, 50007)]
    public async Task A_single_schedule_that_is_wrong_is_rejected(string body, int status, int code)
    {
        await AssertRejectedAsync("POST", "/v1/schedule", body, status, code);
        var id = await _jsms.CreateAsync("/v1/schedule", JsmsCaller.Single("2026-12-02 09:00:00"));
        await AssertRejectedAsync("PUT", $"/v1/schedule/{id}", body, status, code);
    }

    [Theory]
    [InlineData("""{"send_time":"2026-12-02 09:00:00","temp_id":1}""", 403, 50030)]
    [InlineData("""{"send_time":"2026-12-02 09:00:00","temp_id":1,"recipients":[]}""", 403, 50030)]
    [InlineData("""{"send_time":"2026-12-02 09:00:00","temp_id":1,"recipients":{}}""", 403, 50007)]
    [InlineData("""{"send_time":"2026-12-02 09:00:00","temp_id":1,"recipients":["13812345678"]}""", 403, 50007)]
    [InlineData("""{"send_time":"2026-12-02 09:00:00","recipients":[{"mobile":"13812345678"}]}""", 400, 50005)]
    [InlineData("""{"send_time":"2026-11-02 09:00:00","temp_id":1,"recipients":[{"mobile":"13812345678"}]}""", 403, 50027)]
    public Task A_batch_that_is_wrong_is_rejected(string body, int status, int code) =>
        AssertRejectedAsync("POST", "/v1/schedule/batch", body, status, code);

    [Theory]
    [InlineData("GET", "/v1/schedule/" + Unknown, 403, 50028)]
    [InlineData("DELETE", "/v1/schedule/" + Unknown, 403, 50028)]
    [InlineData("PUT", "/v1/schedule/" + Unknown, 403, 50028)]
    [InlineData("PUT", "/v1/schedule/batch/" + Unknown, 403, 50028)]
    [InlineData("GET", "/v1/schedules", 404, 50016)]
    [InlineData("POST", "/v1/schedule/batch/x/y", 404, 50016)]
    [InlineData("GET", "/v1/accounts/amount", 404, 50016)]
    [InlineData("PATCH", "/v1/schedule", 405, 50018)]
    [InlineData("POST", "/v1/accounts/app", 405, 50018)]
    [InlineData("DELETE", "/v1/schedule/batch/" + Unknown, 405, 50018)]
    public Task An_unknown_id_path_or_method_is_rejected(string method, string path, int status, int code) =>
        AssertRejectedAsync(method, path, method is "PUT" ? JsmsCaller.Single("2026-12-02 09:00:00") : null, status, code);

    [Theory]
    [InlineData(null, 400, 50001)]
    [InlineData("Basic", 401, 50002)]
    [InlineData("Basic !!!", 401, 50002)]
    [InlineData("Basic bm9jb2xvbg==", 401, 50002)]
    [InlineData("Basic ZTBlMGUwZTBlMGUwZTBlMGUwZTBlMGUwOndyb25n", 401, 50002)]
    [InlineData("Bearer token", 401, 50002)]
    public async Task Missing_or_wrong_credentials_are_rejected(string? authorization, int status, int code)
    {
        _jsms.Authorization = authorization;
        await AssertRejectedAsync("POST", "/v1/schedule", JsmsCaller.Single("2026-12-02 09:00:00"), status, code);
        await AssertRejectedAsync("GET", "/v1/accounts/dev", null, status, code);
    }

    [Theory]
    [InlineData(1000, 200)]
    [InlineData(1001, 403)]
    public async Task A_batch_takes_a_thousand_recipients(int count, int status)
    {
        var mobiles = Enumerable.Range(0, count).Select(i => $"138{i:00000000}").ToArray();
        var response = await _jsms.SendAsync("POST", "/v1/schedule/batch", JsmsCaller.Batch("2026-12-02 09:00:00", mobiles));
        Assert.Equal(status, response.Status);
        Assert.Equal(status == 200 ? null : "50031", response.Json["error"]?["code"]?.ToString());
    }

    [Theory]
    [InlineData(JsmsTemplateState.Auditing, 50020)]
    [InlineData(JsmsTemplateState.Rejected, 50021)]
    [InlineData(JsmsTemplateState.WrongType, 50025)]
    public async Task A_template_that_cannot_be_used_is_rejected(JsmsTemplateState state, int code)
    {
        _emulator.Jsms.Account().AddTemplate(1250, "{{number}}", state);
        await AssertRejectedAsync("POST", "/v1/schedule", JsmsCaller.Single("2026-12-02 09:00:00"), 403, code);
        await AssertRejectedAsync("POST", "/v1/schedule/batch", JsmsCaller.Batch("2026-12-02 09:00:00", "13812345678"), 403, code);
    }

    [Theory]
    [InlineData("""{"send_time":"2026-12-02 09:00:00","temp_id":7,"mobile":"13812345678"}""", 50023)]
    [InlineData("""{"send_time":"2026-12-02 09:00:00","temp_id":7,"mobile":"13812345678","temp_para":{}}""", 50023)]
    [InlineData("""{"send_time":"2026-12-02 09:00:00","temp_id":7,"mobile":"13812345678","temp_para":{"b":"1"}}""", 50022)]
    [InlineData("""{"send_time":"2026-12-02 09:00:00","temp_id":8,"mobile":"13812345678","temp_para":{"a":"1"}}""", 50013)]
    public Task A_declared_template_wants_its_parameters(string body, int code)
    {
        _emulator.Jsms.Account().AddTemplate(7, "Hello {{a}}");
        return AssertRejectedAsync("POST", "/v1/schedule", body, 403, code);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task A_schedule_that_was_sent_or_deleted_cannot_be_changed(string method)
    {
        var deleted = await _jsms.CreateAsync("/v1/schedule", JsmsCaller.Single("2026-12-02 09:00:00"));
        var sent = await _jsms.CreateAsync("/v1/schedule", JsmsCaller.Single("2026-12-02 09:00:00"));
        await _jsms.SendAsync("DELETE", $"/v1/schedule/{deleted}");
        await _emulator.Clock.AdvanceToAsync(new DateTimeOffset(2026, 12, 2, 1, 0, 0, TimeSpan.Zero));
        var body = method is "PUT" ? JsmsCaller.Single("2026-12-12 09:00:00") : null;
        await AssertRejectedAsync(method, $"/v1/schedule/{deleted}", body, 403, 50029);
        await AssertRejectedAsync(method, $"/v1/schedule/{sent}", body, 403, 50029);
    }

    [Fact]
    public async Task An_account_s_own_rejections_come_with_their_codes()
    {
        _emulator.Jsms.Account().Unsubscribe("13812345678");
        await AssertRejectedAsync("POST", "/v1/schedule", JsmsCaller.Single("2026-12-02 09:00:00"), 403, 50024);
        _emulator.Jsms.Account().Resubscribe("13812345678");
        _emulator.Jsms.Account().Balance = new JsmsBalance(0);
        await AssertRejectedAsync("POST", "/v1/schedule", JsmsCaller.Single("2026-12-02 09:00:00"), 403, 50014);
        _emulator.Jsms.Account().SmsEnabled = false;
        await AssertRejectedAsync("POST", "/v1/schedule", JsmsCaller.Single("2026-12-02 09:00:00"), 403, 50008);
    }

    [Fact]
    public async Task The_SDKs_oddities_are_taken()
    {
        _jsms.ContentType = "text/plain; charset=utf-8";
        var response = await _jsms.SendAsync(
            "POST", "/v1/schedule", JsmsCaller.Single("2026-12-02 09:00:00", extra: """,  "sign_id":null,"tag":null,"type":1,"ttl":0"""));
        Assert.Equal(200, response.Status);
        response = await _jsms.SendAsync(
            "POST", "/v1/schedule/batch", """{"send_time":"2026-12-02 09:00:00","temp_id":1,"recipients":[{"mobile":13812345678,"temp_para":[]}]}""");
        Assert.Equal("1", response["success_count"]);
    }

    private async Task AssertRejectedAsync(string method, string path, string? body, int status, int code)
    {
        var before = _emulator.Jsms.Schedules.Count;
        var response = await _jsms.SendAsync(method, path, body);
        Assert.Equal((status, code), (response.Status, response.Json["error"]!["code"]!.GetValue<int>()));
        Assert.NotEmpty(response.Json["error"]!["message"]!.GetValue<string>());
        Assert.Equal(before, _emulator.Jsms.Schedules.Count);
    }
}
