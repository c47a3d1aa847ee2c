using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ScheduledSms.Emulator;
using ScheduledSms.Solapi;

namespace ScheduledSms.Tests.Registration;

/// <summary>The common client from the container: for one provider, for both, by account, and created at run time.</summary>
public sealed class CommonClientTests
{
    private static readonly Dictionary<string, string?> Templates = new()
    {
        ["ScheduledSms:Templates:appointment:Parameters:0"] = "time",
        ["ScheduledSms:Templates:appointment:Jsms:TemplateId"] = "1250",
        ["ScheduledSms:Templates:appointment:Solapi:Text"] = "{time}에 뵙겠습니다",
        ["ScheduledSms:Templates:appointment:Solapi:From"] = "0212345678",
    };

    private static readonly Dictionary<string, string?> Both = new(Templates)
    {
        ["ScheduledSms:Jsms:AppKey"] = "k",
        ["ScheduledSms:Jsms:MasterSecret"] = "s",
        ["ScheduledSms:Solapi:ApiKey"] = "0123456789abcdef",
        ["ScheduledSms:Solapi:ApiSecret"] = "s",
        ["ScheduledSms:Solapi:Accounts:busan:ApiKey"] = "busan00000000000",
        ["ScheduledSms:Solapi:Accounts:busan:ApiSecret"] = "s",
        ["ScheduledSms:Solapi:Accounts:busan:Templates:appointment:Parameters:0"] = "time",
        ["ScheduledSms:Solapi:Accounts:busan:Templates:appointment:Solapi:Text"] = "부산 {time}",
        ["ScheduledSms:Solapi:Accounts:busan:From"] = "0511234567",
    };

    [Fact]
    public async Task One_request_goes_to_the_provider_of_its_recipients_and_a_mixed_one_is_split()
    {
        await using var emulator = await StartAsync();
        using var host = CreateHost(Both, emulator);
        await host.StartAsync(TestContext.Current.CancellationToken);
        var client = host.Services.GetRequiredService<IScheduledMessageClient>();
        var mixed = Request(emulator, "+821012345678", "+8613812345678", "+821012345679");

        var rejected = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.ScheduleAsync(mixed));
        List<ScheduledMessage> scheduled = [];
        foreach (var part in mixed.SplitByProvider(client))
            scheduled.Add((await client.ScheduleAsync(part)).EnsureAllAccepted());

        Assert.Contains("solapi: 2 and jsms: 1", rejected.Message, StringComparison.Ordinal);
        Assert.Equal([("solapi", 2), ("jsms", 1)], scheduled.Select(message => (message.Id.Provider, message.AcceptedCount)));
        Assert.Equal(scheduled[1].Id, (await client.GetAsync(scheduled[1].Id)).Id);
        Assert.Equal(CancelResult.Canceled, await client.CancelAsync(scheduled[0].Id));
        Assert.Equal(["jsms", "solapi"], client.Providers.Select(provider => provider.Provider).Order());
    }

    [Fact]
    public async Task A_decorated_client_splits_as_the_one_below_it_and_every_part_fits()
    {
        await using var emulator = await StartAsync();
        using var host = CreateHost(Both, emulator);
        var client = new Decorator(host.Services.GetRequiredService<IScheduledMessageClient>());
        var chinese = Enumerable.Range(0, 2500).Select(static index => PhoneNumber.Parse(FormattableString.Invariant($"+861381234{index:D4}")));
        var request = Request(emulator, "+821012345678") with { Recipients = [.. Recipients(chinese), .. Recipients([PhoneNumber.Parse("+821012345678"), PhoneNumber.Parse("+14155552671")])] };

        var parts = request.SplitByProvider(client);

        Assert.Equal([("86", 1000), ("86", 1000), ("86", 500), ("82", 1), ("1", 1)], parts.Select(static part => (part.Recipients[0].PhoneNumber.CallingCode, part.Recipients.Count)));
        Assert.Equal(request.Recipients, parts.SelectMany(static part => part.Recipients));
        Assert.All(parts, part => Assert.Same(request.Content, part.Content));

        static IEnumerable<MessageRecipient> Recipients(IEnumerable<PhoneNumber> numbers) => numbers.Select(static number => new MessageRecipient { PhoneNumber = number });
    }

    [Fact]
    public async Task A_client_of_one_provider_splits_only_what_is_too_much_for_it()
    {
        await using var emulator = await StartAsync();
        using var host = CreateHost(Both, emulator);
        var jsms = host.Services.GetRequiredService<ScheduledSms.Jsms.JsmsScheduleClient>();
        var request = Request(emulator, "+8613812345678");

        Assert.Equal([1], request.SplitByProvider(jsms).Select(static part => part.Recipients.Count));
        Assert.Equal([1000, 1], (request with { Recipients = [.. Enumerable.Repeat(request.Recipients[0], 1001)] }).SplitByProvider(jsms).Select(static part => part.Recipients.Count));
        Assert.Empty(Assert.Single((request with { Recipients = [] }).SplitByProvider(jsms)).Recipients);
        Assert.Single((request with { Recipients = [null!, request.Recipients[0]] }).SplitByProvider(jsms));
    }

    [Fact]
    public async Task A_recipient_whom_no_provider_takes_is_rejected_until_a_route_is_configured()
    {
        await using var emulator = await StartAsync();
        using var without = CreateHost(Both, emulator);
        using var with = CreateHost(new(Both) { ["ScheduledSms:Routes:81"] = "solapi" }, emulator);

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => without.Services.GetRequiredService<IScheduledMessageClient>().ScheduleAsync(Request(emulator, "+819012345678")));
        var scheduled = await with.Services.GetRequiredService<IScheduledMessageClient>().ScheduleAsync(Request(emulator, "+819012345678"));

        Assert.Equal((SendOutcome.Rejected, ScheduledSmsErrorCode.InvalidRecipient), (failure.Outcome, failure.Code));
        Assert.Equal("solapi", scheduled.Id.Provider);
    }

    [Fact]
    public async Task An_account_overrides_templates_and_sender()
    {
        await using var emulator = await StartAsync();
        using var host = CreateHost(Both, emulator);

        var scheduled = await host.Services.GetRequiredKeyedService<IScheduledMessageClient>("busan").ScheduleAsync(Request(emulator, "+821012345678"));
        await emulator.Clock.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Equal("busan", scheduled.Id.Account);
        Assert.Equal("부산 10시", Assert.Single(emulator.Delivered).Text);
        Assert.Equal("0511234567", Assert.Single(Assert.Single(emulator.Solapi.Groups).Messages).From);
    }

    [Fact]
    public async Task An_account_that_is_made_at_run_time_has_a_client_and_the_same_one_each_time()
    {
        await using var emulator = await StartAsync();
        using var host = CreateHost(Both, emulator, services => services.AddSingleton<IConfigureOptions<SolapiOptions>, Tenants>());
        var factory = host.Services.GetRequiredService<IScheduledMessageClientFactory>();

        var scheduled = await factory.CreateClient(ProviderNames.Solapi, "tenant-7").ScheduleAsync(Request(emulator, "+821012345678"));

        Assert.Equal("solapi/tenant-7:group:", scheduled.Id.ToString()[..22]);
        Assert.Equal("tenant-700000000", Assert.Single(emulator.Solapi.Groups).Account);
        Assert.Same(factory.CreateClient(ProviderNames.Solapi, "tenant-7"), factory.CreateClient(ProviderNames.Solapi, "tenant-7"));
        Assert.Throws<ArgumentException>(() => factory.CreateClient("twilio"));
    }

    [Fact]
    public async Task The_client_of_an_account_and_of_a_schedule_is_found_without_naming_the_provider()
    {
        await using var emulator = await StartAsync();
        using var host = CreateHost(new(Both) { ["ScheduledSms:Jsms:Accounts:busan:AppKey"] = "busan", ["ScheduledSms:Jsms:Accounts:busan:MasterSecret"] = "s" }, emulator);
        var factory = host.Services.GetRequiredService<IScheduledMessageClientFactory>();

        var tenant = factory.CreateClientForAccount("busan");
        var scheduled = await tenant.ScheduleAsync(Request(emulator, "+821012345678"));
        var read = await factory.CreateClientFor(scheduled.Id).GetAsync(scheduled.Id);

        Assert.Equal([("jsms", "busan"), ("solapi", "busan")], tenant.Providers.Select(provider => (provider.Provider, provider.Account)).Order());
        Assert.Equal(("busan", scheduled.Id), (scheduled.Id.Account, read.Id));
        Assert.Null(Assert.Single(factory.CreateClientForAccount(null).Providers, provider => provider.Provider == "solapi").Account);
        Assert.Throws<InvalidOperationException>(() => factory.CreateClientForAccount("nobody"));
        Assert.Throws<ArgumentException>(() => factory.CreateClientFor(default));
    }

    [Fact]
    public void With_no_account_at_all_a_client_is_a_clear_error()
    {
        var services = new ServiceCollection().AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddScheduledSms();
        using var provider = services.BuildServiceProvider();

        var failure = Assert.Throws<InvalidOperationException>(() => provider.GetRequiredService<IScheduledMessageClient>());

        Assert.StartsWith("No account is registered: the configuration has none", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void With_named_accounts_only_an_unnamed_client_is_a_clear_error()
    {
        var services = new ServiceCollection();
        services.AddScheduledSms(sms => sms.AddJsms("blue", options => (options.AppKey, options.MasterSecret) = ("k", "s")));
        using var provider = services.BuildServiceProvider();

        var failure = Assert.Throws<InvalidOperationException>(() => provider.GetRequiredService<IScheduledMessageClient>());

        Assert.Contains("Only named accounts are registered", failure.Message, StringComparison.Ordinal);
        Assert.NotNull(provider.GetRequiredKeyedService<IScheduledMessageClient>("blue"));
    }

    [Theory]
    [InlineData("ScheduledSms:Templates:appointment:Solapi:Text", "{hour}", "Templates:appointment:Solapi:Text must have exactly the placeholders")]
    [InlineData("ScheduledSms:Templates:appointment:Solapi:Text", "{time", "Templates:appointment:Solapi:Text cannot be read")]
    [InlineData("ScheduledSms:Templates:appointment:Jsms:TemplateId", "0", "Templates:appointment:Jsms must have a TemplateId")]
    [InlineData("ScheduledSms:Templates:empty:Parameters:0", "x", "Templates:empty names no provider")]
    [InlineData("ScheduledSms:Templates:appointment:Sopali:Text", "x", "ScheduledSms:Templates:appointment:Sopali is no setting")]
    [InlineData("ScheduledSms:Templates:appointment:Solapi:Form", "x", "ScheduledSms:Templates:appointment:Solapi:Form is no setting")]
    [InlineData("ScheduledSms:Routes:82", "twilio", "ScheduledSms:Routes:82 must lead")]
    [InlineData("ScheduledSms:Solapi:From", "02-123", "ScheduledSms:Solapi:From must be digits only")]
    public async Task A_wrong_template_or_route_stops_the_start(string key, string value, string message)
    {
        await using var emulator = await StartAsync();
        using var host = CreateHost(new(Both) { [key] = value }, emulator);

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_that_no_registered_provider_can_send_stops_the_start()
    {
        await using var emulator = await StartAsync();
        using var host = CreateHost(
            new(Templates.Where(static setting => !setting.Key.Contains("Solapi", StringComparison.Ordinal)))
            {
                ["ScheduledSms:Solapi:ApiKey"] = "0123456789abcdef",
                ["ScheduledSms:Solapi:ApiSecret"] = "s",
            },
            emulator);

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Equal(["ScheduledSms:Templates:appointment is declared for no registered provider."], failure.Failures);
    }

    private static Task<ScheduledSmsEmulator> StartAsync() => ScheduledSmsEmulator.StartAsync(options => options.ClockFrozen = true);

    private static IHost CreateHost(Dictionary<string, string?> settings, ScheduledSmsEmulator emulator, Action<IServiceCollection>? configure = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddScheduledSms();
        configure?.Invoke(builder.Services);
        emulator.AddTo(builder.Services);
        return builder.Build();
    }

    private static ScheduledMessageRequest Request(ScheduledSmsEmulator emulator, params string[] numbers) => new()
    {
        SendAt = emulator.Clock.UtcNow.AddHours(1),
        Content = MessageContent.Template("appointment"),
        Recipients = [.. numbers.Select(number => new MessageRecipient { PhoneNumber = PhoneNumber.Parse(number), Parameters = new Dictionary<string, string> { ["time"] = "10시" } })],
    };

    /// <summary>Accounts as an app reads them from its database.</summary>
    private sealed class Tenants : IConfigureNamedOptions<SolapiOptions>
    {
        public void Configure(SolapiOptions options) => Configure(Options.DefaultName, options);

        public void Configure(string? name, SolapiOptions options)
        {
            if (name?.StartsWith("tenant-", StringComparison.Ordinal) == true)
                (options.ApiKey, options.ApiSecret) = (name.PadRight(16, '0'), "s");
        }
    }

    /// <summary>As apps wrap a client, to count or to log.</summary>
    private sealed class Decorator(IScheduledMessageClient inner) : IScheduledMessageClient
    {
        public IReadOnlyList<ProviderInfo> Providers => inner.Providers;

        public Task<ScheduledMessage> ScheduleAsync(ScheduledMessageRequest request, CancellationToken cancellationToken = default) => inner.ScheduleAsync(request, cancellationToken);

        public Task<ScheduledMessage> GetAsync(ScheduleId id, CancellationToken cancellationToken = default) => inner.GetAsync(id, cancellationToken);

        public IAsyncEnumerable<ScheduledRecipient> GetRecipientsAsync(ScheduleId id, CancellationToken cancellationToken = default) => inner.GetRecipientsAsync(id, cancellationToken);

        public Task<ScheduledMessage> UpdateAsync(ScheduleId id, ScheduledMessageRequest request, CancellationToken cancellationToken = default) => inner.UpdateAsync(id, request, cancellationToken);

        public Task<CancelResult> CancelAsync(ScheduleId id, CancellationToken cancellationToken = default) => inner.CancelAsync(id, cancellationToken);
    }
}
