using ScheduledSms.Emulator.Jsms;
using ScheduledSms.Emulator.Tests.Http;

namespace ScheduledSms.Emulator.Tests.Jsms;

public sealed class JsmsScheduleTests : IAsyncLifetime
{
    private ScheduledSmsEmulator _emulator = null!;
    private JsmsCaller _jsms = null!;

    public async ValueTask InitializeAsync()
    {
        _emulator = await ScheduledSmsEmulator.StartAsync(options =>
        {
            options.StartAt = new DateTimeOffset(2017, 6, 30, 9, 0, 0, TimeSpan.FromHours(8));
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
    public async Task The_page_s_sample_is_scheduled_read_replaced_and_delivered()
    {
        var created = await _jsms.SendAsync("POST", "/v1/schedule", """
            {
                "send_time": "2017-07-01 09:00:00",
                "mobile": "13812345678",
                "temp_id": 1250,
                "temp_para": {
                    "number": "741627"
                }
            }
            """);
        Assert.Equal(200, created.Status);
        Assert.Equal(("application/json", created.Text.Length), (created.ContentType, created.ContentLength));
        var id = created["schedule_id"]!;
        Assert.Matches("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", id);
        Assert.Equal($$"""{"schedule_id":"{{id}}"}""", created.Text);

        var read = await _jsms.SendAsync("GET", $"/v1/schedule/{id}");
        Assert.Equal(
            $$$"""
            {"schedule_id":"{{{id}}}","send_time":"2017-07-01 09:00:00","temp_id":1250,"recipients":[{"msg_id":"274887115920","mobile":"13812345678","temp_para":{"number":"741627"}}]}
            """,
            read.Text);

        var updated = await _jsms.SendAsync("PUT", $"/v1/schedule/{id}", JsmsCaller.Single("2017-07-02 10:30:00", "13912345678"));
        Assert.Equal($$"""{"schedule_id":"{{id}}"}""", updated.Text);

        Assert.Equal(1, await _emulator.Clock.AdvanceAsync(TimeSpan.FromDays(30)));
        var delivered = Assert.Single(_emulator.Delivered);
        Assert.Equal(("jsms", id, "13912345678"), (delivered.Provider, delivered.ScheduleId, delivered.To));
        Assert.Equal(new DateTimeOffset(2017, 7, 2, 2, 30, 0, TimeSpan.Zero), delivered.At);
        Assert.Equal("741627", delivered.Parameters["number"]);
        Assert.Equal(JsmsScheduleState.Sent, Assert.Single(_emulator.Jsms.Schedules).State);
    }

    [Fact]
    public async Task Delete_returns_nothing_and_nothing_is_sent()
    {
        var id = await _jsms.CreateAsync("/v1/schedule", JsmsCaller.Single("2017-07-01 09:00:00"));
        var deleted = await _jsms.SendAsync("DELETE", $"/v1/schedule/{id}");
        Assert.Equal((200, "", "application/json", 0L), (deleted.Status, deleted.Text, deleted.ContentType, deleted.ContentLength));
        Assert.Equal(0, await _emulator.Clock.AdvanceAsync(TimeSpan.FromDays(30)));
        Assert.Equal(JsmsScheduleState.Deleted, Assert.Single(_emulator.Jsms.Schedules).State);
    }

    [Fact]
    public async Task What_only_goes_in_is_seen_from_CSharp_and_never_comes_back()
    {
        var id = await _jsms.CreateAsync(
            "/v1/schedule/batch",
            """{"send_time":"2017-07-01 09:00:00","temp_id":1250,"sign_id":7,"tag":"七月","recipients":[{"mobile":"13812345678"}]}""");
        var schedule = Assert.Single(_emulator.Jsms.Account().Schedules);
        Assert.Equal((id, 7L, "七月", true), (schedule.Id, schedule.SignId, schedule.Tag, schedule.IsBatch));
        Assert.Equal(
            ["schedule_id", "send_time", "temp_id", "recipients"],
            (await _jsms.SendAsync("GET", $"/v1/schedule/{id}")).Json.Select(member => member.Key));
    }

    [Fact]
    public async Task A_batch_names_each_rejected_recipient_in_a_200()
    {
        _emulator.Jsms.Account().Unsubscribe("13700000000");
        var response = await _jsms.SendAsync(
            "POST", "/v1/schedule/batch", JsmsCaller.Batch("2017-07-01 09:00:00", "13812345678", "123", "13700000000", "13812345678", "13912345678"));
        Assert.Equal(200, response.Status);
        Assert.Equal(("2", "3"), (response["success_count"], response["failure_count"]));
        var failures = response.Json["failure_recipients"]!.AsArray();
        Assert.Equal(["\"50006\"", "\"50024\"", "\"50034\""], failures.Select(failure => failure!["error_code"]!.ToJsonString()));
        Assert.Equal("invalid mobile", failures[0]!["error_message"]!.ToString());
        Assert.Equal("741627", failures[0]!["temp_para"]!["number"]!.ToString());
        Assert.Equal(2, await _emulator.Clock.AdvanceAsync(TimeSpan.FromDays(2)));
    }

    [Fact]
    public async Task A_batch_is_replaced_whole_under_its_id()
    {
        var id = await _jsms.CreateAsync("/v1/schedule/batch", JsmsCaller.Batch("2017-07-01 09:00:00", "13812345678", "13912345678"));
        var response = await _jsms.SendAsync("PUT", $"/v1/schedule/batch/{id}", JsmsCaller.Batch("2017-07-03 09:00:00", "13712345678"));
        Assert.Equal($$"""{"schedule_id":"{{id}}","success_count":1,"failure_count":0}""", response.Text);
        Assert.Equal(0, await _emulator.Clock.AdvanceAsync(TimeSpan.FromDays(2)));
        Assert.Equal(1, await _emulator.Clock.AdvanceAsync(TimeSpan.FromDays(2)));
        Assert.Equal("13712345678", Assert.Single(_emulator.Delivered).To);
    }

    [Fact]
    public async Task Accounts_do_not_see_each_other()
    {
        _emulator.Jsms.AddAccount("ffffffffffffffffffffffff", "111111111111111111111111");
        using var other = new JsmsCaller(_emulator.Url, "ffffffffffffffffffffffff", "111111111111111111111111");
        var id = await _jsms.CreateAsync("/v1/schedule", JsmsCaller.Single("2017-07-01 09:00:00"));
        Assert.Equal(403, (await other.SendAsync("GET", $"/v1/schedule/{id}")).Status);
        Assert.Equal("50028", (await other.SendAsync("DELETE", $"/v1/schedule/{id}")).Json["error"]!["code"]!.ToString());
        Assert.Empty(_emulator.Jsms.Account("ffffffffffffffffffffffff").Schedules);
        Assert.Equal(JsmsScheduleState.Pending, Assert.Single(_emulator.Jsms.Account().Schedules).State);
    }

    [Fact]
    public async Task A_declared_template_is_filled_in_on_delivery()
    {
        _emulator.Jsms.Account().AddTemplate(1250, "您的验证码：{{number}}");
        await _jsms.CreateAsync("/v1/schedule", JsmsCaller.Single("2017-07-01 09:00:00"));
        await _emulator.Clock.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.Equal("您的验证码：741627", Assert.Single(_emulator.Delivered).Text);
    }

    [Fact]
    public async Task Balances_are_told_and_sending_takes_from_them()
    {
        _emulator.Jsms.Account().Balance = new JsmsBalance(5, Marketing: 0);
        Assert.Equal(
            """{"app_balance":5,"app_voice":null,"app_industry":null,"app_market":0}""",
            (await _jsms.SendAsync("GET", "/v1/accounts/app")).Text);
        await _jsms.CreateAsync("/v1/schedule", JsmsCaller.Single("2017-07-01 09:00:00"));
        await _emulator.Clock.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.Equal(4, _emulator.Jsms.Account().Balance.Text);

        using var developer = new JsmsCaller(_emulator.Url, DevelopmentKeys.JsmsDeveloperKey, DevelopmentKeys.JsmsDeveloperSecret);
        Assert.Equal("1000000", (await developer.SendAsync("GET", "/v1/accounts/dev"))["dev_balance"]);
        Assert.Equal(401, (await developer.SendAsync("GET", "/v1/accounts/app")).Status);
        Assert.Equal(401, (await _jsms.SendAsync("GET", "/v1/accounts/dev")).Status);
    }
}
