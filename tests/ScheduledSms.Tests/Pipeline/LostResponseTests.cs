using ScheduledSms.Jsms;
using ScheduledSms.Solapi;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.LoopbackServer;

namespace ScheduledSms.Tests.Pipeline;

/// <summary>The response is lost after the request was read: what may have been applied is never sent again.</summary>
public sealed class LostResponseTests
{
    public static TheoryData<string> Losses => ["fin", "reset", "500", "503", "408", "half a status line", "half a body", "html", "empty success", "no id", "garbage"];

    [Theory]
    [MemberData(nameof(Losses))]
    public async Task A_jsms_create_is_unknown_and_sent_once(string loss)
    {
        await using var server = Start(Lose(loss), Respond(200, Accounts.JsmsCreated));
        using var client = new JsmsScheduleClient(Accounts.Jsms(server.Url));

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.CreateScheduleAsync(Accounts.JsmsRequest(), TestContext.Current.CancellationToken));

        Assert.Equal(SendOutcome.Unknown, failure.Outcome);
        Assert.False(failure.IsSafeToRetry);
        Assert.Equal(1, failure.Attempts);
        Assert.Single(server.Requests);
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public async Task A_solapi_schedule_is_unknown_and_sent_once(string loss)
    {
        await using var server = Start(Lose(loss), Respond(200, Accounts.SolapiGroup));
        using var client = new SolapiGroupScheduleClient(Accounts.Solapi(server.Url));

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() =>
            client.ScheduleGroupAsync("G4V1", TimeProvider.System.GetUtcNow().AddDays(1), TestContext.Current.CancellationToken));

        Assert.Equal(SendOutcome.Unknown, failure.Outcome);
        Assert.Equal("G4V1", failure.ProviderScheduleId);
        Assert.NotNull(failure.SendAt);
        Assert.Single(server.Requests);
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public async Task A_jsms_batch_is_unknown_and_sent_once(string loss)
    {
        await using var server = Start(Lose(loss), Respond(200, Accounts.JsmsCreated));
        using var client = new JsmsScheduleClient(Accounts.Jsms(server.Url));

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.CreateBatchScheduleAsync(Accounts.JsmsBatch(), TestContext.Current.CancellationToken));

        Assert.Equal(SendOutcome.Unknown, failure.Outcome);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("fin")]
    [InlineData("503")]
    public async Task Every_solapi_write_is_unknown_and_sent_once(string loss)
    {
        var token = TestContext.Current.CancellationToken;
        foreach (var write in new Func<SolapiGroupScheduleClient, Task>[]
        {
            client => client.CreateGroupAsync(cancellationToken: token),
            client => client.AddMessagesAsync("G1", [Accounts.SolapiMessage()], token),
            client => client.DeleteMessagesAsync("G1", ["M1"], token),
            client => client.DeleteGroupAsync("G1", token),
            client => client.CancelScheduleAsync("G1", token),
            client => client.SendGroupAsync("G1", token),
        })
        {
            await using var server = Start(Lose(loss), Respond(200, Accounts.SolapiGroup));
            using var client = new SolapiGroupScheduleClient(Accounts.Solapi(server.Url));

            var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => write(client));

            Assert.Equal((SendOutcome.Unknown, 1), (failure.Outcome, failure.Attempts));
            Assert.Single(server.Requests);
        }
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public async Task A_read_is_asked_again(string loss)
    {
        await using var server = Start(Lose(loss), Respond(200, """{"schedule_id":"a","send_time":"2027-07-01 09:00:00","recipients":[]}"""));
        using var client = new JsmsScheduleClient(Accounts.Jsms(server.Url));

        var schedule = await client.GetScheduleAsync("a", TestContext.Current.CancellationToken);

        Assert.Equal("a", schedule.ScheduleId);
        Assert.Equal(2, server.Requests.Count);
    }

    /// <summary>A GET, but what it reads is removed: a second response would hide that the first one's reports are lost.</summary>
    [Theory]
    [MemberData(nameof(Losses))]
    public async Task Reports_that_can_be_read_once_are_asked_for_once(string loss)
    {
        await using var server = Start(Lose(loss), Respond(200, """[{"msgId":"1","status":4001}]"""));
        using var client = new JsmsScheduleClient(Accounts.Jsms(server.Url));

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.TakeReportsAsync(TestContext.Current.CancellationToken));

        Assert.Equal((SendOutcome.Unknown, false, 1), (failure.Outcome, failure.IsSafeToRetry, failure.Attempts));
        Assert.Equal("GET /v1/report HTTP/1.1", Assert.Single(server.Requests).Line);
    }

    [Theory]
    [InlineData("fin")]
    [InlineData("reset")]
    [InlineData("503")]
    public async Task A_jsms_update_and_delete_are_retried_since_they_end_in_the_same_state(string loss)
    {
        await using var server = Start(Lose(loss), Respond(200, """{"schedule_id":"a"}"""), Lose(loss), Respond(200, ""), Lose(loss), Respond(200, """{"schedule_id":"a"}"""));
        using var client = new JsmsScheduleClient(Accounts.Jsms(server.Url));

        await client.UpdateScheduleAsync("a", Accounts.JsmsRequest(), TestContext.Current.CancellationToken);
        await client.DeleteScheduleAsync("a", TestContext.Current.CancellationToken);
        await client.UpdateBatchScheduleAsync("a", Accounts.JsmsBatch(), TestContext.Current.CancellationToken);

        Assert.Equal(
            ["PUT /v1/schedule/a HTTP/1.1", "PUT /v1/schedule/a HTTP/1.1", "DELETE /v1/schedule/a HTTP/1.1", "DELETE /v1/schedule/a HTTP/1.1",
             "PUT /v1/schedule/batch/a HTTP/1.1", "PUT /v1/schedule/batch/a HTTP/1.1"],
            server.Requests.Select(request => request.Line));
    }

    [Theory]
    [InlineData("no id")]
    [InlineData("html")]
    public async Task An_invalid_success_of_an_update_is_not_retried(string loss)
    {
        await using var server = Start(Lose(loss), Respond(200, Accounts.JsmsCreated));
        using var client = new JsmsScheduleClient(Accounts.Jsms(server.Url));

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.UpdateScheduleAsync("a", Accounts.JsmsRequest(), TestContext.Current.CancellationToken));

        Assert.Equal((SendOutcome.Unknown, ScheduledSmsErrorCode.InvalidResponse), (failure.Outcome, failure.Code));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_read_whose_response_stays_invalid_is_retried_only_once()
    {
        await using var server = Start(Respond(200, "<html>"));
        using var client = new JsmsScheduleClient(Accounts.Jsms(server.Url));

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.GetScheduleAsync("a", TestContext.Current.CancellationToken));

        Assert.Equal(ScheduledSmsErrorCode.InvalidResponse, failure.Code);
        Assert.Null(failure.ResponseBody);
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData(50028, ScheduledSmsErrorCode.NotFound)]
    [InlineData(50029, ScheduledSmsErrorCode.AlreadySentOrCanceled)]
    public async Task A_rejection_after_a_lost_delete_may_be_its_own_echo_and_stays_unknown(int code, ScheduledSmsErrorCode meaning)
    {
        await using var server = Start(CloseWithFin, Respond(403, "{\"error\":{\"code\":" + code + ",\"message\":\"x\"}}"));
        using var client = new JsmsScheduleClient(Accounts.Jsms(server.Url));

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.DeleteScheduleAsync("a", TestContext.Current.CancellationToken));

        Assert.Equal((SendOutcome.Unknown, meaning), (failure.Outcome, failure.Code));
        Assert.Equal(2, failure.Attempts);
    }

    [Fact]
    public async Task Writes_without_a_documented_body_are_sent_once_when_the_server_closes_without_a_response()
    {
        await using var server = Start(CloseWithFin);
        using var solapi = new SolapiGroupScheduleClient(Accounts.Solapi(server.Url));
        var token = TestContext.Current.CancellationToken;

        await Assert.ThrowsAsync<ScheduledSmsException>(() => solapi.CancelScheduleAsync("G1", token));
        await Assert.ThrowsAsync<ScheduledSmsException>(() => solapi.SendGroupAsync("G1", token));
        await Assert.ThrowsAsync<ScheduledSmsException>(() => solapi.DeleteGroupAsync("G1", token));

        Assert.Equal(
            ["DELETE /messages/v4/groups/G1/schedule HTTP/1.1", "POST /messages/v4/groups/G1/send HTTP/1.1", "DELETE /messages/v4/groups/G1 HTTP/1.1"],
            server.Requests.Select(request => request.Line));
        Assert.All(server.Requests, request => Assert.Equal("0", request.Header("Content-Length")));
    }

    [Fact]
    public async Task A_stale_pooled_connection_does_not_send_a_create_twice()
    {
        await using var server = Start(Respond(200, Accounts.JsmsCreated), CloseWithFin, Respond(200, Accounts.JsmsCreated));
        using var client = new JsmsScheduleClient(Accounts.Jsms(server.Url));
        await client.CreateScheduleAsync(Accounts.JsmsRequest(), TestContext.Current.CancellationToken);

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.CreateScheduleAsync(Accounts.JsmsRequest(), TestContext.Current.CancellationToken));

        Assert.Equal(SendOutcome.Unknown, failure.Outcome);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Each_attempt_is_signed_anew()
    {
        await using var server = Start(CloseWithFin, Respond(503, ""), Respond(200, Accounts.SolapiGroup));
        using var client = new SolapiGroupScheduleClient(Accounts.Solapi(server.Url));

        await client.GetGroupAsync(Accounts.SolapiId, TestContext.Current.CancellationToken);

        Assert.Equal(3, server.Requests.Select(request => request.Header("Authorization")).Distinct().Count());
    }

    private static Step Lose(string loss) => loss switch
    {
        "fin" => CloseWithFin,
        "reset" => Reset,
        "half a status line" => SendAndClose("HTTP/1."),
        "half a body" => SendAndClose("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"schedule_id\":"),
        "html" => Respond(200, "<html>Please sign in</html>"),
        "empty success" => Respond(200, ""),
        "no id" => Respond(200, "{}"),
        "garbage" => SendAndClose("\u0001\u0002\u0003 not HTTP at all\r\n\r\n"),
        var status => Respond(int.Parse(status, System.Globalization.CultureInfo.InvariantCulture), ""),
    };
}
