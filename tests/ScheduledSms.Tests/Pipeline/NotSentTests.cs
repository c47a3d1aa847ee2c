using System.Net;
using System.Net.Sockets;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;
using ScheduledSms.Tests.Testing;

namespace ScheduledSms.Tests.Pipeline;

/// <summary>The request never reached the provider whole: it may be retried, and is.</summary>
public sealed class NotSentTests
{
    [Fact]
    public async Task A_refused_connection_is_tried_as_often_as_the_options_allow()
    {
        var options = Accounts.Jsms(new Uri($"http://127.0.0.1:{FreePort()}/"));
        options.MaxRetryAttempts = 2;
        using var client = new JsmsScheduleClient(options);

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.CreateScheduleAsync(Accounts.JsmsRequest(), TestContext.Current.CancellationToken));

        Assert.Equal((SendOutcome.NotSent, ScheduledSmsErrorCode.NetworkFailure), (failure.Outcome, failure.Code));
        Assert.True(failure.IsSafeToRetry);
        Assert.Equal(3, failure.Attempts);
    }

    [Fact]
    public async Task A_host_that_does_not_exist_is_not_sent_to()
    {
        var options = Accounts.Solapi(new Uri("https://does-not-exist.invalid/"));
        options.MaxRetryAttempts = 0;
        using var client = new SolapiGroupScheduleClient(options);

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.CreateGroupAsync(cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(SendOutcome.NotSent, failure.Outcome);
    }

    [Fact]
    public async Task A_peer_that_does_not_speak_tls_is_final_and_never_downgraded()
    {
        await using var peer = RawListener.SpeakingPlainText();
        using var client = new JsmsScheduleClient(Accounts.Jsms(new Uri($"https://127.0.0.1:{peer.Port}/")));

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.CreateScheduleAsync(Accounts.JsmsRequest(), TestContext.Current.CancellationToken));

        Assert.Equal(SendOutcome.NotSent, failure.Outcome);
        Assert.Equal(1, failure.Attempts);
        Assert.Equal(1, peer.Connections);
    }

    [Fact]
    public async Task A_body_cut_short_was_not_applied_and_is_sent_once_more()
    {
        await using var peer = RawListener.ResettingInMidBody();
        using var client = new SolapiGroupScheduleClient(Accounts.Solapi(new Uri($"http://127.0.0.1:{peer.Port}/")));
        var messages = Enumerable.Range(0, 4500).Select(i => Accounts.SolapiMessage(new string('가', 900)) with { To = [$"010{i:D8}"] }).ToList();

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.AddMessagesAsync("G1", messages, TestContext.Current.CancellationToken));

        Assert.Equal(SendOutcome.NotSent, failure.Outcome);
        Assert.Equal(2, failure.Attempts);
        Assert.Equal(2, peer.Connections);
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
