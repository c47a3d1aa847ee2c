using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ScheduledSms.Emulator.Faults;
using ScheduledSms.Tests.Testing;

namespace ScheduledSms.Tests.Programs;

/// <summary>A thousand messages through an app with handlers of its own, and a twentieth of the responses lost: a thousand are carried out, once each, and no outcome is untrue.</summary>
public sealed class ScheduleProgramTests
{
    private static readonly string[] Providers = [ProviderNames.Jsms, ProviderNames.Solapi];

    public static TheoryData<string> BothProviders => [.. Providers];

    public static TheoryData<string, string> RetryingPrimaries => OnBothProviders(
        "Microsoft's retry as the primary handler",
        "Microsoft's retry twice, as the primary handler",
        "a retrying handler as the primary one",
        "an opaque transport that asks for the content again");

    public static TheoryData<string, string> Filters => OnBothProviders(
        "a filter that appends after all others",
        "a filter that wraps the primary handler");

    public static TheoryData<string, string> Copies => OnBothProviders(
        "one copy without options",
        "copies without options",
        "copies without options around a retry",
        "cleared options, sent again");

    [Theory]
    [MemberData(nameof(RetryingPrimaries))]
    public Task With_a_retrying_primary_handler(string provider, string primary) => RunLosingResponsesAsync(provider, GuardAttacks.All[primary]);

    [Theory]
    [MemberData(nameof(Filters))]
    public Task With_a_filter_that_builds_on_after_the_others(string provider, string filter) => RunLosingResponsesAsync(provider, GuardAttacks.All[filter]);

    [Theory]
    [MemberData(nameof(Copies))]
    public Task With_a_handler_that_sends_copies_without_options(string provider, string copies) => RunLosingResponsesAsync(provider, GuardAttacks.All[copies]);

    [Theory]
    [MemberData(nameof(BothProviders))]
    public Task With_a_handler_that_sends_copies_without_options_from_a_queue(string provider) =>
        RunLosingResponsesAsync(provider, static (_, http) => http.AddHttpMessageHandler(static () => new QueueHandler()));

    [Theory]
    [MemberData(nameof(BothProviders))]
    public Task With_a_handler_that_asks_for_the_provider_s_health_first(string provider) =>
        RunLosingResponsesAsync(provider, static (_, http) => http.AddHttpMessageHandler(static () => new HealthProbe()));

    [Theory]
    [MemberData(nameof(BothProviders))]
    public async Task With_an_http_client_factory_of_its_own_it_does_not_start_and_does_once_its_handler_stands_where_the_error_says(string provider)
    {
        await using var emulator = await ReminderApp.StartEmulatorAsync();

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => ReminderApp.StartAsync(
            emulator, static (services, _) => services.AddSingleton<IHttpClientFactory, RetryingFactory>()));

        Assert.Contains("IHttpClientFactory of its own (RetryingFactory)", failure.Message, StringComparison.Ordinal);
        Assert.Contains("give this HttpClient its handlers with the builder that AddJsms or AddSolapi returns", failure.Message, StringComparison.Ordinal);
        Assert.Empty(emulator.Requests);

        await RunLosingResponsesAsync(provider, static (_, http) => http.AddHttpMessageHandler(static () => new RetryingHandler()));
    }

    [Theory]
    [MemberData(nameof(BothProviders))]
    public async Task With_a_content_that_fails_after_its_last_byte(string provider)
    {
        await using var emulator = await ReminderApp.StartEmulatorAsync();
        await using var app = await ReminderApp.StartAsync(emulator, (_, http) => http.AddHttpMessageHandler(() => new AuditingHandler(emulator)));
        var job = new ReminderJob(emulator, app.Client(provider), provider);

        await job.RunAsync();

        // A twentieth of JSMS's creates; SOLAPI's steps are settled.
        Assert.Equal(provider == ProviderNames.Jsms ? ReminderJob.People / 20 : 0, job.Count(SendOutcome.Unknown));
        Assert.Equal(ReminderJob.People, job.Count(SendOutcome.Unknown) + job.Count(SendOutcome.Applied));
        Assert.Equal(ReminderJob.People, await job.CheckAndDeliverAsync());
    }

    [Theory]
    [MemberData(nameof(BothProviders))]
    public async Task With_an_HttpClientHandler_of_its_own_and_a_server_that_redirects(string provider)
    {
        await using var elsewhere = await ReminderApp.StartEmulatorAsync();
        await using var emulator = await ReminderApp.StartEmulatorAsync();
        var redirect = emulator.Faults.Add(new Fault
        {
            Operation = provider == ProviderNames.Jsms ? "schedule.create" : "group.schedule",
            Point = FaultPoint.BeforeCommit,
            Action = FaultAction.Redirect(307, new Uri(elsewhere.Url, "v1/schedule").AbsoluteUri),
            Probability = 0.05,
        });
        await using var app = await ReminderApp.StartAsync(emulator, static (_, http) => http.ConfigurePrimaryHttpMessageHandler(static () => new HttpClientHandler()));
        var job = new ReminderJob(emulator, app.Client(provider), provider);

        await job.RunAsync();

        Assert.NotEqual(0, redirect.Hits);
        Assert.Equal((redirect.Hits, ReminderJob.People - redirect.Hits), (job.Count(SendOutcome.Rejected), job.Count(SendOutcome.Applied)));
        Assert.Empty(elsewhere.Requests);

        // A person has read the error and put the address right.
        emulator.Faults.Clear();
        await job.RunRejectedAsync();

        Assert.Equal(ReminderJob.People, job.Count(SendOutcome.Applied));
        Assert.Equal(ReminderJob.People, await job.CheckAndDeliverAsync());
    }

    [Theory]
    [MemberData(nameof(BothProviders))]
    public async Task With_a_handler_that_takes_contents_away_for_a_gateway_that_loses_responses(string provider)
    {
        await using var emulator = await ReminderApp.StartEmulatorAsync();
        using var http = new HttpClient { BaseAddress = emulator.Url };
        var lostCreates = 0;
        await using var gateway = LoopbackServer.Start((request, taken) => async (connection, stop) =>
        {
            using var forwarded = Forwarded(request);
            using var response = await http.SendAsync(forwarded, stop);
            var body = await response.Content.ReadAsStringAsync(stop);
            var isLost = taken % 20 == 19;
            if (isLost && request.Line.StartsWith("POST /v1/schedule ", StringComparison.Ordinal))
                Interlocked.Increment(ref lostCreates);
            await (isLost ? LoopbackServer.CloseWithFin : LoopbackServer.Respond((int)response.StatusCode, body))(connection, stop);
        });
        await using var app = await ReminderApp.StartAsync(emulator, (_, http) => http.AddHttpMessageHandler(() => new GatewayHandler(gateway.Url)));
        var job = new ReminderJob(emulator, app.Client(provider), provider);

        await job.RunAsync();

        Assert.Equal((lostCreates, ReminderJob.People - lostCreates), (job.Count(SendOutcome.Unknown), job.Count(SendOutcome.Applied)));
        Assert.Equal(provider == ProviderNames.Jsms ? ReminderJob.People / 20 : 0, lostCreates);
        Assert.Equal(ReminderJob.People, await job.CheckAndDeliverAsync());
    }

    private static HttpRequestMessage Forwarded(ReceivedRequest request)
    {
        var line = request.Line.Split(' ');
        var forwarded = new HttpRequestMessage(new HttpMethod(line[0]), line[1]);
        forwarded.Headers.TryAddWithoutValidation("Authorization", request.Header("Authorization"));
        if (request.Header(GatewayHandler.BodyHeader) is { } body)
        {
            forwarded.Content = new ByteArrayContent(Convert.FromBase64String(body));
            forwarded.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        }

        return forwarded;
    }

    private static async Task RunLosingResponsesAsync(string provider, Action<IServiceCollection, IHttpClientBuilder> handlers)
    {
        await using var emulator = await ReminderApp.StartEmulatorAsync();
        await using var app = await ReminderApp.StartAsync(emulator, handlers);
        var lost = ReminderApp.LoseResponses(emulator, ReminderJob.SchedulingSteps(provider));
        var job = new ReminderJob(emulator, app.Client(provider), provider);

        await job.RunAsync();

        Assert.All(lost, static step => Assert.NotEqual(0, step.Hits));
        Assert.Equal(ReminderJob.People, job.Count(SendOutcome.Applied) + job.Count(SendOutcome.Unknown));

        // JSMS cannot be asked: each lost response is an unknown message, and there are no others.
        Assert.Equal(provider == ProviderNames.Jsms ? lost.Sum(static step => step.Hits) : 0, job.Count(SendOutcome.Unknown));
        if (provider == ProviderNames.Jsms)
            Assert.Equal(ReminderJob.People, emulator.Requests.Count(static request => request.Operation == "schedule.create"));
        Assert.Equal(ReminderJob.People, await job.CheckAndDeliverAsync());
    }

    private static TheoryData<string, string> OnBothProviders(params string[] attacks)
    {
        var data = new TheoryData<string, string>();
        foreach (var provider in Providers)
        {
            foreach (var attack in attacks)
                data.Add(provider, attack);
        }

        return data;
    }

    private sealed class RetryingFactory : IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => new(new RetryingHandler { InnerHandler = new SocketsHttpHandler() });
    }
}
