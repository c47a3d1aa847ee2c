using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ScheduledSms.Jsms;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.LoopbackServer;

namespace ScheduledSms.Tests.Registration;

/// <summary>Keys are rotated without a restart; a bad reload changes nothing and is reported.</summary>
public sealed class ReloadTests
{
    [Fact]
    public async Task A_reload_rotates_the_keys_and_a_bad_one_keeps_the_last_good_ones()
    {
        await using var server = Start(Respond(200, """{"app_balance":1}"""));
        var settings = new Dictionary<string, string?>
        {
            ["ScheduledSms:Jsms:AppKey"] = "key",
            ["ScheduledSms:Jsms:MasterSecret"] = "old",
            ["ScheduledSms:Jsms:BaseAddress"] = server.Url + "v1",
        };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var log = new CollectingLoggerProvider();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace));
        services.AddScheduledSms(configuration);
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<JsmsScheduleClient>();

        await client.GetAppBalanceAsync(TestContext.Current.CancellationToken);
        configuration["ScheduledSms:Jsms:MasterSecret"] = "new";
        configuration.Reload();
        await client.GetAppBalanceAsync(TestContext.Current.CancellationToken);
        configuration["ScheduledSms:Jsms:MasterSecret"] = "";
        configuration.Reload();
        await client.GetAppBalanceAsync(TestContext.Current.CancellationToken);
        configuration["ScheduledSms:Jsms:MasterSecret"] = "newest";
        configuration["ScheduledSms:Jsms:Tyop"] = "x";
        configuration.Reload();
        await client.GetAppBalanceAsync(TestContext.Current.CancellationToken);

        Assert.Equal([Basic("key:old"), Basic("key:new"), Basic("key:new"), Basic("key:new")], server.Requests.Select(request => request.Header("Authorization")));
        var rejections = log.Lines.Where(line => line.StartsWith("Error", StringComparison.Ordinal)).ToList();
        Assert.Contains(rejections, line => line.Contains("ScheduledSms:Jsms:MasterSecret is required", StringComparison.Ordinal));
        Assert.Contains(rejections, line => line.Contains("ScheduledSms:Jsms:Tyop is no setting", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains("newest", StringComparison.Ordinal));
    }

    /// <summary>As when a deployment replaces a file by deleting it first.</summary>
    [Fact]
    public async Task A_reload_in_which_the_allowed_numbers_are_gone_is_rejected_and_a_word_lifts_them()
    {
        await using var server = Start(Respond(200, Accounts.JsmsCreated));
        using var configuration = new ConfigurationManager();
        configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ScheduledSms:Jsms:AppKey"] = "key",
            ["ScheduledSms:Jsms:MasterSecret"] = "secret",
            ["ScheduledSms:Jsms:BaseAddress"] = server.Url + "v1",
            ["ScheduledSms:Jsms:Accounts:blue:AppKey"] = "key2",
            ["ScheduledSms:Jsms:Accounts:blue:MasterSecret"] = "secret",
        });
        configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["ScheduledSms:Jsms:OnlyTo"] = "+8613800000000" });
        var log = new CollectingLoggerProvider();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace));
        services.AddScheduledSms((IConfiguration)configuration);
        await using var provider = services.BuildServiceProvider();
        JsmsScheduleClient[] clients = [provider.GetRequiredService<JsmsScheduleClient>(), provider.GetRequiredKeyedService<JsmsScheduleClient>("blue")];

        configuration.Sources.RemoveAt(configuration.Sources.Count - 1);

        foreach (var client in clients)
            Assert.Equal(ScheduledSmsErrorCode.InvalidRecipient, (await Assert.ThrowsAsync<ScheduledSmsException>(() => client.CreateScheduleAsync(Accounts.JsmsRequest(), TestContext.Current.CancellationToken))).Code);
        Assert.Equal(2, log.Lines.Count(static line => line.StartsWith("Error", StringComparison.Ordinal) && line.Contains("OnlyTo is gone", StringComparison.Ordinal)));
        Assert.Empty(server.Requests);

        configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["ScheduledSms:Jsms:OnlyTo"] = "*" });

        foreach (var client in clients)
            await client.CreateScheduleAsync(Accounts.JsmsRequest(), TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_source_of_the_app_that_throws_on_reload_keeps_the_last_good_options_and_is_logged(bool isSource)
    {
        await using var server = Start(Respond(200, """{"app_balance":1}"""));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ScheduledSms:Jsms:AppKey"] = "key",
            ["ScheduledSms:Jsms:MasterSecret"] = "old",
            ["ScheduledSms:Jsms:BaseAddress"] = server.Url + "v1",
        }).Build();
        var log = new CollectingLoggerProvider();
        var isBroken = false;
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(log));
        services.AddScheduledSms(configuration);
        void Configure(JsmsOptions options) => _ = isBroken ? throw new InvalidDataException("canary: the vault does not open") : options;
        _ = isSource ? services.Configure<JsmsOptions>(Configure) : services.PostConfigure<JsmsOptions>(Configure);
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<JsmsScheduleClient>();

        isBroken = true;
        configuration["ScheduledSms:Jsms:MasterSecret"] = "lost";
        configuration.Reload();
        await client.GetAppBalanceAsync(TestContext.Current.CancellationToken);
        isBroken = false;
        configuration["ScheduledSms:Jsms:MasterSecret"] = "new";
        configuration.Reload();
        await client.GetAppBalanceAsync(TestContext.Current.CancellationToken);

        Assert.Equal([Basic("key:old"), Basic("key:new")], server.Requests.Select(request => request.Header("Authorization")));
        Assert.Contains("InvalidDataException", Assert.Single(log.Lines, static line => line.StartsWith("Error", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.DoesNotContain(log.Lines, static line => line.Contains("canary", StringComparison.Ordinal));
    }

    /// <summary>A value in the wrong place may be a secret.</summary>
    [Theory]
    [InlineData("Jsms:SendTimeOffset")]
    [InlineData("Jsms:MaxRetryAttempts")]
    [InlineData("Jsms:Transport:ConnectTimeout")]
    [InlineData("Templates:appointment:Jsms:TemplateId")]
    public async Task A_value_that_cannot_be_read_is_named_and_not_quoted(string setting)
    {
        const string Secret = "canary' at 'ScheduledSms:Jsms' to type 'x";
        var settings = new Dictionary<string, string?> { ["ScheduledSms:Jsms:AppKey"] = "key", ["ScheduledSms:Jsms:MasterSecret"] = "secret" };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var log = new CollectingLoggerProvider();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(log));
        services.AddScheduledSms(configuration);
        await using var provider = services.BuildServiceProvider();
        _ = provider.GetRequiredService<JsmsScheduleClient>();

        configuration["ScheduledSms:" + setting] = Secret;
        configuration.Reload();

        var told = await Record.ExceptionAsync(() => StartAsync(configuration));
        var isReloaded = !setting.Contains("Transport", StringComparison.Ordinal);
        Assert.Contains($"ScheduledSms:{setting} has a value that cannot be read", told!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", told.ToString(), StringComparison.Ordinal);
        Assert.Equal(isReloaded, log.Lines.Any(line => line.Contains($"ScheduledSms:{setting} has a value that cannot be read", StringComparison.Ordinal)));
        Assert.DoesNotContain(log.Lines, static line => line.Contains("canary", StringComparison.Ordinal));
    }

    private static async Task StartAsync(IConfiguration configuration)
    {
        var services = new ServiceCollection();
        services.AddScheduledSms(configuration);
        await using var provider = services.BuildServiceProvider();
        foreach (var hosted in provider.GetServices<IHostedService>().OfType<IHostedLifecycleService>())
            await hosted.StartingAsync(TestContext.Current.CancellationToken);
    }

    private static string Basic(string credentials) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(credentials));
}
