using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ScheduledSms.DependencyInjection;
using ScheduledSms.Tests.Diagnostics;
using ScheduledSms.Tests.Testing;

namespace ScheduledSms.Tests.ThirdProvider;

/// <summary>A third provider joins the product from one folder: settings, templates, start-up check, router, outcomes and telemetry ask it what they need to know.</summary>
[Collection(nameof(ListeningTests))]
public sealed class CourierTests : IAsyncDisposable
{
    private readonly CourierServer _server = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task It_is_registered_from_the_configuration_with_its_accounts_and_template_and_routed_to()
    {
        using var host = await StartAsync(Settings());
        var client = host.Services.GetRequiredService<IScheduledMessageClient>();
        var blue = host.Services.GetRequiredService<IScheduledMessageClientFactory>().CreateClient("courier", "blue");

        var scheduled = await client.ScheduleAsync(Request(), Token);
        var ofBlue = await blue.ScheduleAsync(Request(), Token);

        Assert.Equal(["courier", "jsms"], client.Providers.Select(static provider => provider.Provider).Order());
        Assert.Equal(("courier:message:C1", "courier/blue:message:C2"), (scheduled.Id.ToString(), ofBlue.Id.ToString()));
        Assert.Equal(["15:00에 뵙겠습니다", "15:00에 뵙겠습니다"], _server.Texts);
        Assert.Equal(["Bearer one", "Bearer two"], _server.Requests.Select(static request => request.Header("Authorization")));
        Assert.Equal(CancelResult.Canceled, await client.CancelAsync(scheduled.Id, Token));
    }

    [Theory]
    [InlineData("ScheduledSms:Courier:Tokn", "x", "ScheduledSms:Courier:Tokn is no setting")]
    [InlineData("ScheduledSms:Courier:Token", "", "ScheduledSms:Courier:Token is required")]
    [InlineData("ScheduledSms:Courier:Transport:ConnectTimeout", "00:00:00", "ScheduledSms:Courier:Transport:ConnectTimeout must be")]
    [InlineData("ScheduledSms:Templates:appointment:Courier:Text", " ", "Templates:appointment:Courier:Text is required")]
    [InlineData("ScheduledSms:Routes:81", "curier", "ScheduledSms:Routes:81 must lead from a calling code to jsms or solapi or courier")]
    public async Task Its_settings_are_checked_at_the_start_and_named(string setting, string value, string error)
    {
        var settings = Settings();
        settings[setting] = value;

        var invalid = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync(settings));

        Assert.Contains(error, invalid.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_create_is_unknown_and_sent_once()
    {
        using var host = await StartAsync(Settings());
        _server.Faults.Enqueue(LoopbackServer.CloseWithFin);

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => host.Services.GetRequiredService<IScheduledMessageClient>().ScheduleAsync(Request(), Token));

        Assert.Equal(("courier", "schedule", SendOutcome.Unknown, false), (failure.Provider, failure.Operation, failure.Outcome, failure.IsSafeToRetry));
        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task Throttling_is_retried_and_a_lost_delete_too()
    {
        using var host = await StartAsync(Settings());
        var client = host.Services.GetRequiredService<IScheduledMessageClient>();
        _server.Faults.Enqueue(LoopbackServer.Respond(429, ""));

        var scheduled = await client.ScheduleAsync(Request(), Token);
        _server.Faults.Enqueue(LoopbackServer.Reset);
        var canceled = await client.CancelAsync(scheduled.Id, Token);

        Assert.Equal(CancelResult.Canceled, canceled);
        Assert.Equal(4, _server.Requests.Count);
    }

    [Fact]
    public async Task Its_calls_are_spans_and_measurements_like_the_others()
    {
        using var telemetry = new TelemetryOfTest();
        using var host = await StartAsync(Settings());

        await host.Services.GetRequiredService<IScheduledMessageClient>().ScheduleAsync(Request(), Token);

        Assert.Equal(["courier schedule", "courier message.create", "POST"], telemetry.Spans.Select(static span => span.DisplayName));
        Assert.NotEmpty(telemetry.Measurements);
    }

    private Dictionary<string, string?> Settings() => new()
    {
        ["ScheduledSms:Courier:Token"] = "one",
        ["ScheduledSms:Courier:BaseAddress"] = _server.Url.AbsoluteUri,
        ["ScheduledSms:Courier:RetryDelay"] = "00:00:00.001",
        ["ScheduledSms:Courier:Accounts:blue:Token"] = "two",
        ["ScheduledSms:Jsms:AppKey"] = "k",
        ["ScheduledSms:Jsms:MasterSecret"] = "s",
        ["ScheduledSms:Routes:81"] = "courier",
        ["ScheduledSms:Templates:appointment:Parameters:0"] = "time",
        ["ScheduledSms:Templates:appointment:Courier:Text"] = "{time}에 뵙겠습니다",
    };

    private async Task<IHost> StartAsync(Dictionary<string, string?> settings)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddSingleton<TimeProvider>(_server.Clock);
        Microsoft.Extensions.DependencyInjection.ScheduledSmsServiceCollectionExtensions.AddConfigured(
            builder.Services, new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), [.. Registrations.All, CourierClient.Registration]);
        var host = builder.Build();
        try
        {
            await host.StartAsync(Token);
            return host;
        }
        catch
        {
            host.Dispose();
            throw;
        }
    }

    private ScheduledMessageRequest Request() => new()
    {
        SendAt = _server.Clock.Now.AddHours(1),
        Content = MessageContent.Template("appointment"),
        Recipients = [new() { PhoneNumber = PhoneNumber.Parse("+819012345678"), Parameters = new Dictionary<string, string> { ["time"] = "15:00" } }],
    };
}
