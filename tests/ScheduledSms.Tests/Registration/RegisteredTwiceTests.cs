using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;
using ScheduledSms.Tests.Testing;

namespace ScheduledSms.Tests.Registration;

/// <summary>A module and the app both register: that is once. And many accounts cost what their settings cost, not what all settings cost each time.</summary>
public sealed class RegisteredTwiceTests
{
    public static TheoryData<string> Ways() => ["app app", "given given", "app given", "section section", "given app code code"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Registering_again_changes_nothing(string ways)
    {
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        var settings = SettingPlaces.Valid();
        settings["ScheduledSms:Solapi:OnlyTo:0"] = "+821012345678";
        builder.Configuration.AddInMemoryCollection(settings);
        foreach (var way in ways.Split(' '))
        {
            _ = way switch
            {
                "app" => builder.Services.AddScheduledSms(),
                "given" => builder.Services.AddScheduledSms(builder.Configuration),
                "section" => builder.Services.AddScheduledSms(builder.Configuration.GetSection("ScheduledSms")),
                _ => builder.Services.AddScheduledSms(static sms => sms.AddTemplate("appointment", static template => (template.Jsms, template.Solapi) = (new() { TemplateId = 9 }, new() { Text = "x" })).AddJsms("BLUE")),
            };
        }

        using var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["time"], host.Services.GetRequiredService<IOptionsMonitor<SolapiOptions>>().Get("blue").Templates["appointment"].Parameters);
        Assert.Equal(["+821012345678"], host.Services.GetRequiredService<IOptionsMonitor<SolapiOptions>>().Get("").OnlyTo);
        Assert.Single(host.Services.GetServices<IHostedService>());
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Two_configurations_go_together()
    {
        var services = new ServiceCollection();
        services.AddScheduledSms(Configuration(new() { ["ScheduledSms:Jsms:AppKey"] = "module", ["ScheduledSms:Jsms:MasterSecret"] = "s" }));
        services.AddScheduledSms(Configuration(new() { ["ScheduledSms:Solapi:ApiKey"] = "app", ["ScheduledSms:Solapi:ApiSecret"] = "s" }));
        using var provider = services.BuildServiceProvider();

        Assert.Equal("module", provider.GetRequiredService<IOptions<JsmsOptions>>().Value.AppKey);
        Assert.Equal("app", provider.GetRequiredService<IOptions<SolapiOptions>>().Value.ApiKey);
    }

    [Fact]
    public async Task A_reload_is_applied_once()
    {
        var configuration = (IConfigurationRoot)Configuration(SettingPlaces.Valid());
        var log = new CollectingLoggerProvider();
        var services = new ServiceCollection().AddLogging(logging => logging.AddProvider(log));
        services.AddScheduledSms(configuration);
        services.AddScheduledSms(configuration);
        await using var provider = services.BuildServiceProvider();
        _ = provider.GetRequiredService<JsmsScheduleClient>();

        configuration.Reload();

        Assert.Single(log.Lines, static line => line.Contains("were reloaded", StringComparison.Ordinal));
    }

    /// <summary>A handler that the app puts in place for the first account stays when the next one is added.</summary>
    [Fact]
    public async Task The_next_account_leaves_the_app_s_own_primary_handler_in_place()
    {
        var taken = new RecordingTransport();
        var services = new ServiceCollection();
        services.AddScheduledSms(sms =>
        {
            sms.AddJsms("a", static options => (options.AppKey, options.MasterSecret, options.MaxRetryAttempts) = ("k", "s", 0)).ConfigurePrimaryHttpMessageHandler(() => taken);
            sms.AddJsms("b", static options => (options.AppKey, options.MasterSecret, options.MaxRetryAttempts) = ("k", "s", 0));
        });
        services.ConfigureAll<JsmsOptions>(static options => options.BaseAddress = new Uri("http://127.0.0.1:1/")); // nobody listens there
        await using var provider = services.BuildServiceProvider();

        await Record.ExceptionAsync(() => provider.GetRequiredKeyedService<JsmsScheduleClient>("b").GetAppBalanceAsync(TestContext.Current.CancellationToken));

        Assert.Equal(1, taken.Requests);
    }

    [Fact]
    public async Task Many_accounts_walk_the_settings_once()
    {
        var few = await CountReadsAsync(accounts: 10);
        var many = await CountReadsAsync(accounts: 200);

        Assert.InRange(many, 200, 200 * 12);
        Assert.InRange(many, few, few * 25);
    }

    private static async Task<int> CountReadsAsync(int accounts)
    {
        Dictionary<string, string?> settings = new() { ["ScheduledSms:Templates:appointment:Solapi:Text"] = "x" };
        for (var i = 0; i < accounts; i++)
        {
            settings[$"ScheduledSms:Solapi:Accounts:tenant-{i}:ApiKey"] = "k";
            settings[$"ScheduledSms:Solapi:Accounts:tenant-{i}:ApiSecret"] = "s";
            settings[$"ScheduledSms:Solapi:Accounts:tenant-{i}:RateLimit:ReadLimit"] = "20";
        }

        var source = new CountingSource(settings);
        var services = new ServiceCollection();
        services.AddScheduledSms(new ConfigurationBuilder().Add(source).Build());
        await using var provider = services.BuildServiceProvider();
        foreach (var hosted in provider.GetServices<IHostedService>().OfType<IHostedLifecycleService>())
            await hosted.StartingAsync(TestContext.Current.CancellationToken);
        for (var i = 0; i < accounts; i++)
            Assert.NotNull(provider.GetRequiredKeyedService<SolapiGroupScheduleClient>($"tenant-{i}"));
        return source.Walks;
    }

    private static IConfiguration Configuration(Dictionary<string, string?> settings) => new ConfigurationBuilder().AddInMemoryCollection(settings).Build();

    /// <summary>Counts how often somebody looks through all keys for those below a path.</summary>
    private sealed class CountingSource(Dictionary<string, string?> settings) : IConfigurationSource
    {
        public int Walks { get; set; }

        public IConfigurationProvider Build(IConfigurationBuilder builder) => new Counting(this, new MemoryConfigurationSource { InitialData = settings });

        private sealed class Counting(CountingSource source, MemoryConfigurationSource settings) : MemoryConfigurationProvider(settings)
        {
            public override IEnumerable<string> GetChildKeys(IEnumerable<string> earlierKeys, string? parentPath)
            {
                source.Walks++;
                return base.GetChildKeys(earlierKeys, parentPath);
            }
        }
    }

    private sealed class RecordingTransport : HttpMessageHandler
    {
        public int Requests { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests++;
            return Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.BadRequest));
        }
    }
}
