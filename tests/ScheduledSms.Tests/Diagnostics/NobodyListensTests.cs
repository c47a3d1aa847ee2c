using Microsoft.Extensions.Logging.Abstractions;
using System.Diagnostics;
using ScheduledSms.Diagnostics;
using ScheduledSms.Http;
using ScheduledSms.Jsms;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.LoopbackServer;

namespace ScheduledSms.Tests.Diagnostics;

/// <summary>What telemetry costs without a listener: nothing.</summary>
[Collection(nameof(ListeningTests))]
public sealed class NobodyListensTests
{
    private const int Calls = 1000;

    [Fact]
    public void Nobody_listens_in_these_tests()
    {
        Assert.False(Telemetry.Source.HasListeners());
        Assert.False(Telemetry.CallDuration.Enabled || Telemetry.Attempts.Enabled || Telemetry.Throttled.Enabled || Telemetry.Recipients.Enabled);
    }

    [Fact]
    public void A_call_and_its_attempts_allocate_nothing_for_telemetry()
    {
        var call = new ProviderCall<JsmsScheduleResult>(static (_, _) => new JsmsScheduleResult())
        {
            Call = new PlainCall(ProviderNames.Jsms, "blue", "schedule.create", NullLogger.Instance),
            Method = HttpMethod.Post,
            Path = "schedule",
            Kind = CallKind.Write,
        };
        var attempt = new Attempt { Outcome = SendOutcome.Throttled, Retry = RetryDecision.Never };
        var failure = call.Call.RejectInvalid("a test.");
        var server = new Uri("http://127.0.0.1/");
        TellAll();

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Calls; i++)
            TellAll();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void TellAll()
        {
            using var telemetry = CallTelemetry.Start(call);
            using (var attempted = AttemptTelemetry.Start(call, server))
                attempted.Ended(attempt);
            RecipientTelemetry.Count(call, accepted: 1, rejected: 1);
            telemetry.Applied(call.ResponseScheduleId, call.Progress.Attempts);
            telemetry.Failed(failure, attempts: 1);
        }
    }

    [Fact]
    public async Task The_activity_of_the_app_stays_the_current_one()
    {
        await using var server = Start(Respond(200, Accounts.JsmsCreated));
        Activity? seen = null;
        using var handler = new FuncHandler((_, send) =>
        {
            seen = Activity.Current;
            return send();
        }) { InnerHandler = new SocketsHttpHandler() };
        using var client = new JsmsScheduleClient(Accounts.Jsms(server.Url), handler);
        using var own = new Activity("the app's").Start();

        await client.CreateScheduleAsync(Accounts.JsmsRequest(), TestContext.Current.CancellationToken);

        // .NET's own request span may be in between; none of ours is.
        Assert.Contains(own, new[] { seen, seen?.Parent });
        Assert.Same(own, Activity.Current);
    }
}
