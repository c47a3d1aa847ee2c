using ScheduledSms.Jsms;
using ScheduledSms.Solapi;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.LoopbackServer;

namespace ScheduledSms.Tests.Pipeline;

/// <summary>A success that is ambiguous, or nested without end, proves nothing.</summary>
public sealed class StrictResponseTests
{
    [Theory]
    [InlineData("""{"schedule_id":"a","schedule_id":"b"}""")]
    [InlineData("""{"schedule_id":"a","other":{"x":1,"x":2}}""")]
    public async Task A_member_that_comes_twice_leaves_a_create_unknown(string response)
    {
        await using var server = Start(Respond(200, response));
        using var client = new JsmsScheduleClient(Accounts.Jsms(server.Url));

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.CreateScheduleAsync(Accounts.JsmsRequest(), TestContext.Current.CancellationToken));

        Assert.Equal((SendOutcome.Unknown, ScheduledSmsErrorCode.InvalidResponse), (failure.Outcome, failure.Code));
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("""{"G1":{"groupId":"G1"},"G1":{"groupId":"G1"}}""")]
    [InlineData("""{"G1":{"groupId":"G1","customFields":{"a":"1","a":"2"}}}""")]
    public async Task Nor_may_an_id_of_a_list_or_a_name_of_a_map(string groups)
    {
        await using var server = Start(Respond(200, $$"""{"groupList":{{groups}}}"""));
        using var client = new SolapiGroupScheduleClient(Accounts.Solapi(server.Url));

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.ListGroupsAsync(cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(ScheduledSmsErrorCode.InvalidResponse, failure.Code);
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(30, false)]
    public async Task How_deep_a_response_may_be_is_a_setting(int depth, bool isRead)
    {
        var deep = string.Concat(Enumerable.Repeat("[", depth)) + string.Concat(Enumerable.Repeat("]", depth));
        await using var server = Start(Respond(200, $$"""{"schedule_id":"a","other":{{deep}}}"""));
        var options = Accounts.Jsms(server.Url);
        options.MaxResponseDepth = 20;
        using var client = new JsmsScheduleClient(options);

        var call = client.CreateScheduleAsync(Accounts.JsmsRequest(), TestContext.Current.CancellationToken);

        if (isRead)
            Assert.Equal("a", (await call).ScheduleId);
        else
            Assert.Equal(ScheduledSmsErrorCode.InvalidResponse, (await Assert.ThrowsAsync<ScheduledSmsException>(() => call)).Code);
    }

    [Fact]
    public async Task An_error_in_two_voices_is_judged_by_its_status()
    {
        await using var server = Start(Respond(403, """{"error":{"code":50009,"code":50013,"message":"x"}}"""));
        using var client = new JsmsScheduleClient(Accounts.Jsms(server.Url));

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.CreateScheduleAsync(Accounts.JsmsRequest(), TestContext.Current.CancellationToken));

        Assert.Equal((SendOutcome.Rejected, (string?)null), (failure.Outcome, failure.ProviderCode));
        Assert.Single(server.Requests);
    }
}
