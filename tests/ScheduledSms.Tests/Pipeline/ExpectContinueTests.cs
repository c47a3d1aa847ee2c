using ScheduledSms.Jsms;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.LoopbackServer;

namespace ScheduledSms.Tests.Pipeline;

/// <summary>A create with <c>Expect: 100-continue</c> was not sent when the provider closes the connection before the body.</summary>
public sealed class ExpectContinueTests
{
    [Fact]
    public async Task A_connection_that_ends_at_the_question_has_sent_nothing()
    {
        await using var server = HeadServer.Start(HeadServer.HangUp, HeadServer.Continue);
        var options = Accounts.Jsms(server.Url);
        options.ExpectContinue = true;
        using var client = new JsmsScheduleClient(options);

        var created = await client.CreateScheduleAsync(Accounts.JsmsRequest(), TestContext.Current.CancellationToken);

        Assert.Equal("1a886e7c-a267-49e6-9970-0d396ca5bb1e", created.ScheduleId);
        Assert.Equal(2, server.Heads.Count);
        Assert.All(server.Heads, static head => Assert.Contains("Expect: 100-continue", head, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_creates_ask_and_only_if_they_are_told_to()
    {
        await using var server = Start(Respond(200, Accounts.JsmsCreated));
        var options = Accounts.Jsms(server.Url);
        using var plain = new JsmsScheduleClient(options);
        await plain.CreateScheduleAsync(Accounts.JsmsRequest(), TestContext.Current.CancellationToken);
        options.ExpectContinue = true;
        using var asking = new JsmsScheduleClient(options);
        await asking.UpdateScheduleAsync(Accounts.JsmsId, Accounts.JsmsRequest(), TestContext.Current.CancellationToken);

        Assert.Equal(2, server.Requests.Count);
        Assert.All(server.Requests, static request => Assert.Null(request.Header("Expect")));
    }
}
