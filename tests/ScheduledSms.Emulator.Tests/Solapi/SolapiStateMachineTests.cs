using ScheduledSms.Emulator.Solapi;
using ScheduledSms.Emulator.Tests.Http;

namespace ScheduledSms.Emulator.Tests.Solapi;

public sealed class SolapiStateMachineTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 8, 31, 0, 0, 0, TimeSpan.Zero);

    private ScheduledSmsEmulator _emulator = null!;
    private SolapiCaller _solapi = null!;

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
    [InlineData("PENDING", "add", 200, null, "PENDING")]
    [InlineData("PENDING", "remove", 200, null, "PENDING")]
    [InlineData("PENDING", "schedule", 200, null, "SCHEDULED")]
    [InlineData("PENDING", "cancel", 400, "InvalidStatus", "PENDING")]
    [InlineData("PENDING", "send", 200, null, "SENDING")]
    [InlineData("PENDING", "delete", 200, null, "DELETED")]
    [InlineData("SCHEDULED", "add", 400, "InvalidGroupStatus", "SCHEDULED")]
    [InlineData("SCHEDULED", "remove", 400, "InvalidGroupStatus", "SCHEDULED")]
    [InlineData("SCHEDULED", "schedule", 400, "InvalidStatus", "SCHEDULED")]
    [InlineData("SCHEDULED", "cancel", 200, null, "PENDING")]
    [InlineData("SCHEDULED", "send", 409, "ScheduledGroup", "SCHEDULED")]
    [InlineData("SCHEDULED", "delete", 400, "NotOperationalStatus", "SCHEDULED")]
    [InlineData("SENDING", "add", 400, "InvalidGroupStatus", "SENDING")]
    [InlineData("SENDING", "remove", 400, "InvalidGroupStatus", "SENDING")]
    [InlineData("SENDING", "schedule", 400, "InvalidStatus", "SENDING")]
    [InlineData("SENDING", "cancel", 400, "InvalidStatus", "SENDING")]
    [InlineData("SENDING", "send", 409, "GroupInProcessing", "SENDING")]
    [InlineData("SENDING", "delete", 400, "NotOperationalStatus", "SENDING")]
    [InlineData("COMPLETE", "add", 400, "InvalidGroupStatus", "COMPLETE")]
    [InlineData("COMPLETE", "remove", 400, "InvalidGroupStatus", "COMPLETE")]
    [InlineData("COMPLETE", "schedule", 400, "InvalidStatus", "COMPLETE")]
    [InlineData("COMPLETE", "cancel", 400, "InvalidStatus", "COMPLETE")]
    [InlineData("COMPLETE", "send", 409, "AlreadySent", "COMPLETE")]
    [InlineData("COMPLETE", "delete", 400, "NotOperationalStatus", "COMPLETE")]
    [InlineData("FAILED", "add", 400, "InvalidGroupStatus", "FAILED")]
    [InlineData("FAILED", "remove", 400, "InvalidGroupStatus", "FAILED")]
    [InlineData("FAILED", "schedule", 400, "InvalidStatus", "FAILED")]
    [InlineData("FAILED", "cancel", 400, "InvalidStatus", "FAILED")]
    [InlineData("FAILED", "send", 400, "FailedGroup", "FAILED")]
    [InlineData("FAILED", "delete", 400, "NotOperationalStatus", "FAILED")]
    [InlineData("DELETED", "add", 400, "InvalidGroupStatus", "DELETED")]
    [InlineData("DELETED", "remove", 400, "InvalidGroupStatus", "DELETED")]
    [InlineData("DELETED", "schedule", 400, "InvalidStatus", "DELETED")]
    [InlineData("DELETED", "cancel", 400, "InvalidStatus", "DELETED")]
    [InlineData("DELETED", "send", 400, "DeletedGroup", "DELETED")]
    [InlineData("DELETED", "delete", 400, "NotOperationalStatus", "DELETED")]
    public async Task Each_operation_in_each_state(string from, string operation, int status, string? code, string to)
    {
        // A group stays SENDING until the clock moves, and is not delivered again.
        _emulator.Solapi.Quirks.SendingTakes = TimeSpan.FromMinutes(1);
        var id = await _solapi.CreateGroupWithMessageAsync();
        await BringToAsync(id, from);
        Assert.Equal(from, await _solapi.StatusAsync(id));

        var response = await DoAsync(id, operation);
        Assert.Equal((status, code), (response.Status, response["errorCode"]));
        if (response.Json.ContainsKey("groupId") && response.Json.ContainsKey("status"))
            Assert.Equal(to, response["status"]);
        Assert.Equal(to, await _solapi.StatusAsync(id));
    }

    [Fact]
    public async Task A_canceled_group_sends_nothing_and_can_be_scheduled_again()
    {
        var id = await _solapi.CreateGroupWithMessageAsync();
        await DoAsync(id, "schedule");
        var canceled = await DoAsync(id, "cancel");
        Assert.Null(canceled["scheduledDate"]);
        Assert.Equal(0, await _emulator.Clock.AdvanceAsync(TimeSpan.FromHours(2)));
        var again = await _solapi.SendAsync("POST", $"{SolapiCaller.Groups}/{id}/schedule", SolapiCaller.ScheduledDate(Start.AddDays(2)));
        Assert.Equal(("SCHEDULED", SolapiCaller.Iso(Start.AddDays(2))), (again["status"], again["scheduledDate"]));
        Assert.Equal(1, await _emulator.Clock.AdvanceAsync(TimeSpan.FromDays(3)));
    }

    [Theory]
    // Six months after 31 August, 09:00 in Korea, is 28 February, 09:00.
    [InlineData("2027-02-28T00:00:00.000Z", null)]
    [InlineData("2027-02-28T09:00:00+09:00", null)]
    [InlineData("2027-02-28T00:00:00.001Z", "발송 예정일이 6개월을 초과하여 발송 예약에 실패하였습니다.")]
    [InlineData("2026-08-31T00:00:00.000Z", "예약시간은 현재시간보다 늦게 설정 가능합니다.")]
    [InlineData("2026-08-31T00:00:00.001Z", null)]
    public async Task The_edges_of_the_time(string scheduledDate, string? message)
    {
        var id = await _solapi.CreateGroupWithMessageAsync();
        var response = await _solapi.SendAsync("POST", $"{SolapiCaller.Groups}/{id}/schedule", $$"""{"scheduledDate":"{{scheduledDate}}"}""");
        Assert.Equal(message, response["errorMessage"]);
        Assert.Equal(message is null ? null : "InvalidScheduledDate", response["errorCode"]);
        var group = await _solapi.SendAsync("GET", $"{SolapiCaller.Groups}/{id}");
        Assert.Equal(message is null ? "SCHEDULED" : "PENDING", group["status"]);
        Assert.Equal(message ?? "메시지 예약이 성공적으로 접수됐습니다.", group.Json["log"]!.AsArray()[^1]!["message"]!.ToString());
    }

    private Task<TextResponse> DoAsync(string id, string operation) => operation switch
    {
        "add" => _solapi.SendAsync("PUT", $"{SolapiCaller.Groups}/{id}/messages", SolapiCaller.Sms("01099999999")),
        "remove" => _solapi.SendAsync("DELETE", $"{SolapiCaller.Groups}/{id}/messages", """{"messageIds":["M4V"]}"""),
        "schedule" => _solapi.SendAsync("POST", $"{SolapiCaller.Groups}/{id}/schedule", SolapiCaller.ScheduledDate(Start.AddHours(1))),
        "cancel" => _solapi.SendAsync("DELETE", $"{SolapiCaller.Groups}/{id}/schedule"),
        "send" => _solapi.SendAsync("POST", $"{SolapiCaller.Groups}/{id}/send"),
        "delete" => _solapi.SendAsync("DELETE", $"{SolapiCaller.Groups}/{id}"),
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };

    private async Task BringToAsync(string id, string state)
    {
        switch (state)
        {
            case "SCHEDULED":
                await DoAsync(id, "schedule");
                break;
            case "SENDING":
                await DoAsync(id, "send");
                break;
            case "COMPLETE":
                await DoAsync(id, "send");
                await _emulator.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));
                break;
            case "FAILED":
                _emulator.Solapi.Quirks.CanceledGroupBecomes = SolapiCanceledGroup.Failed;
                await DoAsync(id, "schedule");
                await DoAsync(id, "cancel");
                break;
            case "DELETED":
                await DoAsync(id, "delete");
                break;
        }
    }
}
