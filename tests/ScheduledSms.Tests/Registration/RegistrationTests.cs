using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.LoopbackServer;

namespace ScheduledSms.Tests.Registration;

/// <summary>From configuration or code to working clients, and clear messages where that is not possible.</summary>
public sealed class RegistrationTests
{
    private static readonly Dictionary<string, string?> Both = new()
    {
        ["ScheduledSms:Jsms:AppKey"] = "key",
        ["ScheduledSms:Jsms:MasterSecret"] = "jsms-hush-hush",
        ["ScheduledSms:Solapi:ApiKey"] = "key",
        ["ScheduledSms:Solapi:ApiSecret"] = "solapi-hush-hush",
    };

    [Fact]
    public async Task The_whole_section_is_bound_with_no_argument()
    {
        await using var server = Start(Respond(200, Accounts.JsmsCreated), Respond(200, Accounts.SolapiGroup));
        using var host = CreateHost(new(Both)
        {
            ["ScheduledSms:Jsms:BaseAddress"] = server.Url + "v1",
            ["ScheduledSms:Solapi:BaseAddress"] = server.Url.AbsoluteUri,
        });
        await host.StartAsync(TestContext.Current.CancellationToken);

        await host.Services.GetRequiredService<JsmsScheduleClient>().CreateScheduleAsync(Accounts.JsmsRequest(), TestContext.Current.CancellationToken);
        await host.Services.GetRequiredService<SolapiGroupScheduleClient>().GetGroupAsync(Accounts.SolapiId, TestContext.Current.CancellationToken);

        Assert.Equal(["POST /v1/schedule HTTP/1.1", $"GET /messages/v4/groups/{Accounts.SolapiId} HTTP/1.1"], server.Requests.Select(request => request.Line));
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_given_configuration_may_be_the_section_or_what_holds_it()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(Both).Build();
        foreach (var given in new IConfiguration[] { configuration, configuration.GetSection("ScheduledSms") })
        {
            var services = new ServiceCollection();
            services.AddScheduledSms(given);
            await using var provider = services.BuildServiceProvider();

            Assert.NotNull(provider.GetRequiredService<JsmsScheduleClient>());
            Assert.Same(provider.GetRequiredService<SolapiGroupScheduleClient>(), provider.GetRequiredService<SolapiGroupScheduleClient>());
        }
    }

    [Fact]
    public async Task Named_accounts_are_keyed_services_with_their_own_credentials()
    {
        await using var server = Start(Respond(200, """{"app_balance":1}"""));
        using var host = CreateHost(new()
        {
            ["ScheduledSms:Jsms:Accounts:blue:AppKey"] = "blue",
            ["ScheduledSms:Jsms:Accounts:blue:MasterSecret"] = "s1",
            ["ScheduledSms:Jsms:Accounts:blue:BaseAddress"] = server.Url + "v1",
            ["ScheduledSms:Jsms:Accounts:green:AppKey"] = "green",
            ["ScheduledSms:Jsms:Accounts:green:MasterSecret"] = "s2",
            ["ScheduledSms:Jsms:Accounts:green:BaseAddress"] = server.Url + "v1",
        });
        await host.StartAsync(TestContext.Current.CancellationToken);

        foreach (var account in new[] { "blue", "green" })
            await host.Services.GetRequiredKeyedService<JsmsScheduleClient>(account).GetAppBalanceAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["Basic Ymx1ZTpzMQ==", "Basic Z3JlZW46czI="], server.Requests.Select(request => request.Header("Authorization")));
        Assert.Same(host.Services.GetRequiredKeyedService<JsmsScheduleClient>("blue"), host.Services.GetRequiredKeyedService<JsmsScheduleClient>("blue"));
    }

    [Fact]
    public async Task Code_can_register_named_accounts_and_configuration_and_code_go_together()
    {
        var services = new ServiceCollection();
        services.AddScheduledSms(new ConfigurationBuilder().AddInMemoryCollection(Both).Build())
            .AddSolapi("tenant", options => (options.ApiKey, options.ApiSecret) = ("k", "s"));
        await using var provider = services.BuildServiceProvider();

        Assert.NotNull(provider.GetRequiredKeyedService<SolapiGroupScheduleClient>("tenant"));
        Assert.NotNull(provider.GetRequiredService<SolapiGroupScheduleClient>());
    }

    [Theory]
    [InlineData("ScheduledSms:Jsms:AppKye", "x", "ScheduledSms:Jsms:AppKye")]
    [InlineData("ScheduledSms:Twilio:Key", "x", "ScheduledSms:Twilio")]
    [InlineData("ScheduledSms:Solapi:Accounts:blue:Secret", "x", "ScheduledSms:Solapi:Accounts:blue:Secret")]
    [InlineData("ScheduledSms:Solapi:Transport:Timeout", "x", "ScheduledSms:Solapi:Transport:Timeout")]
    [InlineData("ScheduledSms:Solapi:ApiKey", "", "ScheduledSms:Solapi:ApiKey is required")]
    [InlineData("ScheduledSms:Solapi:ApiKey", "a\r\nX: y", "ScheduledSms:Solapi:ApiKey must be printable ASCII")]
    [InlineData("ScheduledSms:Jsms:AppKey", "a:b", "ScheduledSms:Jsms:AppKey must be printable ASCII")]
    [InlineData("ScheduledSms:Jsms:Accounts:blue:AppKey", "x", "ScheduledSms:Jsms:Accounts:blue:MasterSecret is required")]
    [InlineData("ScheduledSms:Jsms:DeveloperKey", "x", "ScheduledSms:Jsms:DeveloperSecret is required")]
    [InlineData("ScheduledSms:Jsms:BaseAddress", "http://api.example/", "ScheduledSms:Jsms:BaseAddress must be https")]
    [InlineData("ScheduledSms:Jsms:BaseAddress", "https://u:p@api.example/", "ScheduledSms:Jsms:BaseAddress must have no user")]
    [InlineData("ScheduledSms:Jsms:MinimumLead", "2.00:00:00", "ScheduledSms:Jsms:MinimumLead must be from 00:00:00 to 1.00:00:00")]
    [InlineData("ScheduledSms:Jsms:TotalTimeout", "00:00:01", "ScheduledSms:Jsms:TotalTimeout must not be shorter than AttemptTimeout")]
    [InlineData("ScheduledSms:Jsms:MaxRetryAttempts", "11", "ScheduledSms:Jsms:MaxRetryAttempts must be from 0 to 10")]
    [InlineData("ScheduledSms:Jsms:SendTimeOffset", "15:00:00", "ScheduledSms:Jsms:SendTimeOffset must be from -14:00:00 to 14:00:00")]
    public async Task A_wrong_setting_stops_the_start_and_is_named_by_its_path(string key, string value, string message)
    {
        using var host = CreateHost(new(Both) { [key] = value });

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush-hush", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_of_the_wrong_form_is_named_by_its_path()
    {
        using var host = CreateHost(new(Both) { ["ScheduledSms:Jsms:MinimumLead"] = "soon" });

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Equal(["ScheduledSms:Jsms:MinimumLead has a value that cannot be read as System.TimeSpan."], failure.Failures);
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once()
    {
        using var host = CreateHost(new() { ["ScheduledSms:Jsms:AppKey"] = "x", ["ScheduledSms:Solapi:ApiKey"] = "y" });

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Equal(["ScheduledSms:Jsms:MasterSecret is required.", "ScheduledSms:Solapi:ApiSecret is required."], failure.Failures);
    }

    [Fact]
    public async Task A_section_that_is_missing_stops_the_start()
    {
        using var host = CreateHost([]);

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains("ScheduledSms names no provider", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_code_adds_is_registered()
    {
        var services = new ServiceCollection();
        services.AddScheduledSms(sms => sms.AddJsms(options => (options.AppKey, options.MasterSecret) = ("k", "s")));
        using var provider = services.BuildServiceProvider();

        Assert.NotNull(provider.GetService<JsmsScheduleClient>());
        Assert.Null(provider.GetService<SolapiGroupScheduleClient>());
    }

    [Fact]
    public void A_plain_client_checks_its_options_too()
    {
        var failure = Assert.Throws<OptionsValidationException>(() => new SolapiGroupScheduleClient(new SolapiOptions { ApiKey = "k" }));

        Assert.Contains("ScheduledSms:Solapi:ApiSecret is required", failure.Message, StringComparison.Ordinal);
    }

    private static IHost CreateHost(Dictionary<string, string?> settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddScheduledSms();
        return builder.Build();
    }
}
