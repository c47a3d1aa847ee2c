using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Clock;
using ScheduledSms.Emulator.Faults;
using ScheduledSms.Emulator.Http;
using ScheduledSms.Emulator.Replay;
using ScheduledSms.Emulator.Server;
using ScheduledSms.Emulator.State;
using ScheduledSms.Emulator.Tests.Http;

namespace ScheduledSms.Emulator.Tests;

public sealed class FailureTests
{
    [Fact]
    public async Task What_breaks_inside_is_reported_in_the_provider_s_words_and_seen_in_the_journal()
    {
        var changes = new ChangeSignal();
        var journal = new BoundedLog<RecordedRequest>(10, changes, ChangeKind.Journal);
        var run = new RunLog(10);
        using var clock = new EmulatorClock(TimeProvider.System, new ClockSnapshot { Now = TimeProvider.System.GetUtcNow(), Frozen = true }, run, changes);
        await using var server = await EmulatorServer.StartAsync(
            System.Net.IPAddress.Loopback,
            0,
            new Exchange([new BrokenProvider()], journal, clock, run, new EmulatorFaults([], clock, changes), 100, (_, _) => { }).HandleAsync,
            next => next,
            TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = server.Url };

        var response = await TextResponse.ReadAsync(client, new HttpRequestMessage(HttpMethod.Get, "/x"));
        Assert.Equal((500, """{"oh":"no"}"""), (response.Status, response.Text));
        var recorded = Assert.Single(journal.ToList());
        Assert.Equal(500, recorded.Status);
        Assert.Contains("on purpose", recorded.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_providers_own_words_for_a_broken_server_are_theirs()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        Assert.Equal("""{"error":{"code":50019,"message":"server error"}}""", emulator.Core.JsmsApi.ServerError.Body!.ToJsonString());
        Assert.Equal("InternalServerError", emulator.Core.SolapiApi.ServerError.Body!["errorCode"]!.ToString());
    }

    [Theory]
    [InlineData("""{"send_time":"\ud800","mobile":"13812345678","temp_id":1}""")]
    [InlineData("""{"send_time":"2099-01-01 09:00:00","mobile":"13812345678","temp_id":1,"temp_para":{"\udc00":"x"}}""")]
    [InlineData("""{"send_time":"2099-01-01 09:00:00","mobile":"13812345678","temp_id":1e400}""")]
    [InlineData("\ufeff{}")]
    [InlineData("{}{}")]
    public async Task Hostile_JSON_is_rejected_and_breaks_nothing(string body)
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        using var jsms = new JsmsCaller(emulator);
        using var solapi = new SolapiCaller(emulator);
        Assert.InRange((await jsms.SendAsync("POST", "/v1/schedule", body)).Status, 400, 499);
        var id = await solapi.CreateGroupAsync();
        Assert.InRange((await solapi.SendAsync("PUT", $"{SolapiCaller.Groups}/{id}/messages", body)).Status, 400, 499);
        Assert.All(emulator.Requests, request => Assert.Null(request.Failure));
    }

    [Fact]
    public async Task A_deep_body_is_rejected()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        using var jsms = new JsmsCaller(emulator);
        var body = new StringBuilder().Insert(0, """{"a":""", 100_000).ToString();
        Assert.Equal((int)HttpStatusCode.Forbidden, (await jsms.SendAsync("POST", "/v1/schedule", body)).Status);
    }

    private sealed class BrokenProvider : ProviderApi
    {
        public override string Name => "broken";

        public override int MaxBodyBytes => 100;

        public override EmulatedResponse BodyTooLarge => new(413, null);

        public override EmulatedResponse ServerError => new(500, new JsonObject { ["oh"] = "no" });

        protected override IEnumerable<Route> Routes => [new("GET", "/x", "x", _ => throw new InvalidOperationException("on purpose"))];

        public override JsonObject Error(int status, string? code) => [];

        public override string? ClaimedAccount(ProviderRequest request) => null;

        public override IReadOnlyCollection<string> Recipients(ProviderRequest request) => [];

        public override bool Serves(string path) => true;

        protected override EmulatedResponse NoRoute(bool pathIsKnown) => new(404, null);
    }
}
