using System.Diagnostics;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.LoopbackServer;

namespace ScheduledSms.Tests.Contract;

/// <summary>What SOLAPI's common calls make of a provider that contradicts itself, hangs, or speaks of another group; over real sockets.</summary>
public sealed class SettledTruthTests
{
    private const string Other = """{"groupId":"G4V20260101000000ANOTHER0000000","status":"DELETED"}""";

    private static readonly ScheduleId Id = ScheduleId.SolapiGroup(Accounts.SolapiId);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("PROCESSING")]
    [InlineData("SYSTEM-ERROR")]
    [InlineData("SCHEDULED")]
    public async Task A_rejected_cancel_that_does_not_fit_the_group_ends_within_a_few_looks(string status)
    {
        var no = Respond(400, """{"errorCode":"InvalidGroupStatus","errorMessage":"no"}""");
        var state = Respond(200, $$"""{"groupId":"{{Accounts.SolapiId}}","status":"{{status}}"}""");
        await using var server = Start([.. Enumerable.Repeat((no, state), 20).SelectMany(static pair => new[] { pair.no, pair.state })]);
        using var client = new SolapiGroupScheduleClient(Accounts.Solapi(server.Url));

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.Common().CancelAsync(Id, Token));

        Assert.Equal((SendOutcome.Rejected, "InvalidGroupStatus"), (failure.Outcome, failure.ProviderCode));
        Assert.Contains($"The group is {status}.", failure.Message, StringComparison.Ordinal);
        Assert.InRange(server.Requests.Count, 2, 10);
    }

    [Fact]
    public async Task A_group_that_the_provider_mixes_up_is_not_believed()
    {
        await using var server = Start(Reset, Respond(200, Other));
        using var client = new SolapiGroupScheduleClient(Brief(server.Url));

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.Common().CancelAsync(Id, Token));

        Assert.Equal(SendOutcome.Unknown, failure.Outcome);
    }

    [Fact]
    public async Task An_update_that_is_confirmed_for_another_schedule_is_unknown()
    {
        await using var server = Start(Respond(200, """{"schedule_id":"s-2"}"""));
        using var client = new JsmsScheduleClient(Accounts.Jsms(server.Url));

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.UpdateScheduleAsync("s-1", Accounts.JsmsRequest(), Token));

        Assert.Equal((SendOutcome.Unknown, ScheduledSmsErrorCode.InvalidResponse), (failure.Outcome, failure.Code));
    }

    [Fact]
    public async Task A_common_call_out_of_time_is_a_timeout_and_takes_no_longer_than_that()
    {
        await using var server = Start(Hang);
        using var client = new SolapiGroupScheduleClient(Accounts.Solapi(server.Url));
        var watch = Stopwatch.StartNew();

        using (CallTimeout.Limit(TimeSpan.FromSeconds(1)))
        {
            var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.Common().CancelAsync(Id, Token));

            Assert.Equal((SendOutcome.Unknown, ScheduledSmsErrorCode.Timeout), (failure.Outcome, failure.Code));
        }

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(4), watch.Elapsed.ToString());
    }

    [Fact]
    public async Task A_schedule_out_of_time_does_not_wait_for_its_clean_up()
    {
        await using var server = Start(Respond(200, Accounts.SolapiGroup), Hang);
        var options = Brief(server.Url);
        options.From = "0212345678";
        using var client = new SolapiGroupScheduleClient(options);
        var watch = Stopwatch.StartNew();

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.Common().ScheduleAsync(
            new ScheduledMessageRequest
            {
                SendAt = TimeProvider.System.GetUtcNow().AddDays(1),
                Content = MessageContent.Text("예약 문자"),
                Recipients = [new() { PhoneNumber = PhoneNumber.Parse("+821012345678") }],
            },
            Token));

        Assert.Equal((SendOutcome.NotSent, ScheduledSmsErrorCode.Timeout), (failure.Outcome, failure.Code));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(4), watch.Elapsed.ToString());
    }

    private static SolapiOptions Brief(Uri server)
    {
        var options = Accounts.Solapi(server);
        (options.AttemptTimeout, options.TotalTimeout) = (TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        return options;
    }
}
