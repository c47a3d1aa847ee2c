using System.Collections;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.LoopbackServer;

namespace ScheduledSms.Tests.Registration;

/// <summary>What <c>OnlyTo</c> and <c>BaseAddress</c> say for a provider holds for its named accounts, and for as long as a client lives.</summary>
public sealed class GuardInheritanceTests
{
    private const string Allowed = "+821012345678";
    private const string Other = "+821099999999";
    private static readonly Uri Staging = new("https://staging.example/");

    [Theory]
    [InlineData("named")]
    [InlineData("code")]
    [InlineData("run-time")]
    public async Task A_named_account_texts_nobody_whom_the_provider_s_OnlyTo_does_not_name(string account)
    {
        await using var server = Start(Respond(500, ""));
        await using var services = Build(server, configure: null);
        var client = services.GetRequiredService<IScheduledMessageClientFactory>().CreateClient(ProviderNames.Solapi, account);

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.ScheduleAsync(Request(Other)));

        Assert.Equal(ScheduledSmsErrorCode.InvalidRecipient, failure.Code);
        Assert.Contains("OnlyTo", failure.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("named", Other)]
    [InlineData("code", Other)]
    [InlineData("named", "*")]
    [InlineData("code", "*")]
    public async Task An_account_that_names_others_itself_texts_these_and_a_word_lifts_the_list(string account, string own)
    {
        await using var server = Start(Respond(500, ""));
        await using var services = Build(server, own);
        var client = services.GetRequiredKeyedService<IScheduledMessageClient>(account);

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.ScheduleAsync(Request(Other)));

        Assert.NotEqual(ScheduledSmsErrorCode.InvalidRecipient, failure.Code);
        Assert.NotEmpty(server.Requests);
    }

    [Fact]
    public void An_account_that_the_app_binds_itself_has_the_provider_s_address_unless_it_names_another()
    {
        var section = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["own:ApiKey"] = "k",
            ["own:ApiSecret"] = "s",
            ["other:BaseAddress"] = SolapiOptions.DefaultBaseAddress,
        }).Build();
        var services = new ServiceCollection();
        services.AddScheduledSms(sms =>
        {
            sms.AddSolapi(static options => (options.ApiKey, options.ApiSecret, options.BaseAddress) = ("k", "s", Staging));

            // The binder of an app that has no generated one sets what it got.
            sms.AddSolapi("own", options => section.GetSection("own").Bind(options));
            sms.AddSolapi("other", options => section.GetSection("other").Bind(options));
            sms.Services.PostConfigure<SolapiOptions>("other", static options => (options.ApiKey, options.ApiSecret) = ("k", "s"));
        });
        using var provider = services.BuildServiceProvider();

        var own = provider.GetRequiredService<IOptionsFactory<SolapiOptions>>().Create("own");
        var other = provider.GetRequiredService<IOptionsFactory<SolapiOptions>>().Create("other");

        Assert.Equal((Staging, "k"), (own.BaseAddress, own.ApiKey));
        Assert.Equal(new Uri(SolapiOptions.DefaultBaseAddress), other.BaseAddress);
    }

    [Theory]
    [InlineData("ScheduledSms:Solapi:OnlyTo:1", "*")]
    [InlineData("ScheduledSms:Solapi:OnlyTo:1", "everybody")]
    [InlineData("ScheduledSms:Solapi:Accounts:named:OnlyTo:0", "**")]
    public void A_list_that_is_not_understood_is_rejected(string path, string value)
    {
        var services = new ServiceCollection();
        services.AddScheduledSms(Configuration(new() { ["ScheduledSms:Solapi:OnlyTo:0"] = Allowed, [path] = value }));
        using var provider = services.BuildServiceProvider();

        var failure = Assert.Throws<OptionsValidationException>(() => Options(provider, path.Contains("named", StringComparison.Ordinal) ? "named" : ""));

        Assert.Contains("OnlyTo must hold numbers in E.164", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_address_is_inherited_with_its_leave_for_plain_http_unless_the_account_has_its_own()
    {
        var services = new ServiceCollection();
        services.AddScheduledSms(Configuration(new()
        {
            ["ScheduledSms:Solapi:BaseAddress"] = "http://staging.example/",
            ["ScheduledSms:Solapi:AllowInsecureHttp"] = "true",
            ["ScheduledSms:Solapi:Accounts:live:ApiKey"] = "k",
            ["ScheduledSms:Solapi:Accounts:live:ApiSecret"] = "s",
            ["ScheduledSms:Solapi:Accounts:live:BaseAddress"] = SolapiOptions.DefaultBaseAddress,
        })).AddSolapi("code", static options => (options.ApiKey, options.ApiSecret) = ("k", "s"));
        using var provider = services.BuildServiceProvider();

        Assert.All(["named", "code"], account => Assert.Equal(new Uri("http://staging.example/"), Options(provider, account).BaseAddress));
        Assert.Equal((new Uri(SolapiOptions.DefaultBaseAddress), false), (Options(provider, "live").BaseAddress, Options(provider, "live").AllowInsecureHttp));
    }

    [Fact]
    public void What_code_says_for_the_unnamed_account_is_inherited_too_also_late()
    {
        var services = new ServiceCollection();
        services.AddScheduledSms(static sms =>
        {
            sms.AddJsms("blue", static options => (options.AppKey, options.MasterSecret) = ("k", "s"));
            sms.AddJsms(static options => (options.AppKey, options.MasterSecret, options.BaseAddress) = ("k", "s", Staging));
        });
        services.PostConfigure<JsmsOptions>(static options => options.OnlyTo.Add(Allowed));
        using var provider = services.BuildServiceProvider();

        var options = provider.GetRequiredService<IOptionsMonitor<JsmsOptions>>().Get("blue");

        Assert.Equal([Allowed], options.OnlyTo);
        Assert.Equal(Staging, options.BaseAddress);
    }

    [Fact]
    public async Task A_provider_that_has_only_guards_beside_its_named_accounts_has_no_unnamed_one()
    {
        var services = new ServiceCollection();
        services.AddScheduledSms(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ScheduledSms:Solapi:OnlyTo"] = Allowed,
            ["ScheduledSms:Solapi:BaseAddress"] = "https://staging.example/",
            ["ScheduledSms:Solapi:Accounts:named:ApiKey"] = "k",
            ["ScheduledSms:Solapi:Accounts:named:ApiSecret"] = "s",
        }).Build());
        await using var provider = services.BuildServiceProvider();

        foreach (var hosted in provider.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<Microsoft.Extensions.Hosting.IHostedLifecycleService>())
            await hosted.StartingAsync(TestContext.Current.CancellationToken);

        Assert.Equal([Allowed], Options(provider, "named").OnlyTo);
    }

    [Fact]
    public async Task Nothing_that_is_done_to_the_options_later_switches_a_guard_off()
    {
        await using var server = Start(Respond(500, ""));
        var plain = Accounts.Solapi(server.Url);
        plain.OnlyTo.Add(Allowed);
        using var client = new SolapiGroupScheduleClient(plain);
        SolapiOptions? kept = null;
        await using var services = Build(server, configure: options => kept = options);
        var registered = services.GetRequiredService<IScheduledMessageClient>();

        plain.OnlyTo.Clear();
        kept!.OnlyTo.Clear();

        foreach (var each in new[] { client, registered })
            Assert.Contains("OnlyTo", (await Assert.ThrowsAsync<ScheduledSmsException>(() => each.ScheduleAsync(Request(Other)))).Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public void A_list_that_code_emptied_is_not_everybody()
    {
        var options = new SolapiOptions { ApiKey = "k", ApiSecret = "s", OnlyTo = { Allowed } };
        options.OnlyTo.RemoveAt(0);
        var services = new ServiceCollection();
        services.AddScheduledSms(Configuration(new() { ["ScheduledSms:Solapi:OnlyTo"] = Allowed }));
        services.PostConfigure<SolapiOptions>(static options => options.OnlyTo.Clear());
        using var provider = services.BuildServiceProvider();

        Assert.Contains("ScheduledSms:Solapi:OnlyTo is empty", Assert.Throws<OptionsValidationException>(() => new SolapiGroupScheduleClient(options)).Message, StringComparison.Ordinal);
        Assert.Contains("ScheduledSms:Solapi:OnlyTo is empty", Assert.Throws<OptionsValidationException>(() => Options(provider, "")).Message, StringComparison.Ordinal);
    }

    /// <summary>The kind: nothing that can be changed is shared by options and their copy.</summary>
    [Fact]
    public void A_copy_of_options_shares_nothing_that_can_be_changed()
    {
        ProviderOptions[] all = [new JsmsOptions { OnlyTo = { Allowed } }, new SolapiOptions { OnlyTo = { Allowed } }];
        foreach (var options in all)
        {
            options.Templates["a"] = new MessageTemplate
            {
                Parameters = { "time" },
                Jsms = new() { TemplateId = 1 },
                Solapi = new() { Text = "{time}", Alimtalk = new() { ChannelId = "c", TemplateId = "t" } },
            };
            var copy = options.Copy();

            var shared = Changeable(options).Intersect(Changeable(copy), ReferenceEqualityComparer.Instance);
            Assert.Empty(shared.Select(static value => value!.GetType().Name));
            Assert.Equal(Changeable(options).Select(static value => value.GetType()), Changeable(copy).Select(static value => value.GetType()));
            Assert.Equal(8, Changeable(options).Count());
            Assert.Equal(System.Text.Json.JsonSerializer.Serialize(options, options.GetType()), System.Text.Json.JsonSerializer.Serialize(copy, copy.GetType()));
        }
    }

    private static IEnumerable<object> Changeable(object value) => value
        .GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(static property => property.GetIndexParameters().Length == 0 && (property.PropertyType.Assembly == typeof(ProviderOptions).Assembly || (property.PropertyType.IsGenericType && property.PropertyType != typeof(int?))))
        .Select(property => property.GetValue(value))
        .Where(static held => held is IEnumerable or { } and not ValueType)
        .SelectMany(static held => held is IDictionary<string, MessageTemplate> templates ? [held, .. templates.Values, .. templates.Values.SelectMany(Changeable)] : held is IEnumerable ? (IEnumerable<object>)[held] : [held!, .. Changeable(held!)]);

    /// <summary>An unnamed account with OnlyTo, and a named one from each source without, unless it is given its own.</summary>
    private static ServiceProvider Build(LoopbackServer server, string? own) => Build(server, own, configure: null);

    private static ServiceProvider Build(LoopbackServer server, Action<SolapiOptions>? configure) => Build(server, own: null, configure);

    private static ServiceProvider Build(LoopbackServer server, string? own, Action<SolapiOptions>? configure)
    {
        Dictionary<string, string?> settings = new()
        {
            ["ScheduledSms:Solapi:OnlyTo:0"] = Allowed,
            ["ScheduledSms:Solapi:BaseAddress"] = server.Url.AbsoluteUri,
            ["ScheduledSms:Solapi:Accounts:named:BaseAddress"] = server.Url.AbsoluteUri,
        };
        if (own is not null)
            settings["ScheduledSms:Solapi:Accounts:named:OnlyTo:0"] = own;
        var services = new ServiceCollection();
        services.AddScheduledSms(Configuration(settings)).AddSolapi("code", options =>
        {
            (options.ApiKey, options.ApiSecret, options.BaseAddress) = ("k", "s", server.Url);
            if (own is not null)
                options.OnlyTo.Add(own);
        });
        services.ConfigureAll<SolapiOptions>(options => (options.ApiKey, options.ApiSecret, options.BaseAddress, options.MaxRetryAttempts, options.TotalTimeout, options.AttemptTimeout) =
            ("k", "s", server.Url, 0, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5)));
        if (configure is not null)
            services.Configure(configure);
        return services.BuildServiceProvider();
    }

    private static SolapiOptions Options(IServiceProvider services, string account) => services.GetRequiredService<IOptionsMonitor<SolapiOptions>>().Get(account);

    private static IConfiguration Configuration(Dictionary<string, string?> settings) => new ConfigurationBuilder().AddInMemoryCollection(settings).AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["ScheduledSms:Solapi:ApiKey"] = "k",
        ["ScheduledSms:Solapi:ApiSecret"] = "s",
        ["ScheduledSms:Solapi:Accounts:named:ApiKey"] = "k",
        ["ScheduledSms:Solapi:Accounts:named:ApiSecret"] = "s",
    }).Build();

    private static ScheduledMessageRequest Request(string number) => new()
    {
        SendAt = TimeProvider.System.GetUtcNow().AddDays(1),
        Content = MessageContent.Text("예약", "0212345678"),
        Recipients = [new() { PhoneNumber = PhoneNumber.Parse(number) }],
    };
}
