using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ScheduledSms.Emulator;
using ScheduledSms.Solapi;

namespace ScheduledSms.Tests.Registration;

/// <summary>Names of accounts and templates compare as the configuration compares them, without case: an environment variable in capitals stands over a file.</summary>
public sealed class NameCaseTests
{
    private static readonly Dictionary<string, string?> File = new()
    {
        ["ScheduledSms:Solapi:Accounts:seoul:ApiKey"] = "0123456789abcdef",
        ["ScheduledSms:Solapi:Accounts:seoul:ApiSecret"] = "file",
        ["ScheduledSms:Solapi:Accounts:seoul:From"] = "0212345678",
        ["ScheduledSms:Jsms:Accounts:Seoul:AppKey"] = "k",
        ["ScheduledSms:Jsms:Accounts:Seoul:MasterSecret"] = "s",
        ["ScheduledSms:Templates:appointment:Parameters:0"] = "time",
        ["ScheduledSms:Templates:appointment:Jsms:TemplateId"] = "1250",
        ["ScheduledSms:Templates:appointment:Solapi:Text"] = "{time}",
        ["ScheduledSms:Routes:81"] = "Solapi",
    };

    private static readonly Dictionary<string, string?> Environment = new()
    {
        ["SCHEDULEDSMS:SOLAPI:ACCOUNTS:SEOUL:APISECRET"] = "environment",
        ["SCHEDULEDSMS:TEMPLATES:APPOINTMENT:SOLAPI:TEXT"] = "at {time}",
    };

    [Fact]
    public async Task An_account_and_its_stored_ids_are_found_whatever_the_case_of_their_names()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync(static options => options.ClockFrozen = true);
        using var host = CreateHost(emulator);
        await host.StartAsync(TestContext.Current.CancellationToken);
        var factory = host.Services.GetRequiredService<IScheduledMessageClientFactory>();

        var scheduled = await host.Services.GetRequiredKeyedService<IScheduledMessageClient>("Seoul").ScheduleAsync(Request(emulator, "+821012345678"));
        foreach (var account in new[] { "seoul", "SEOUL", "sEoUl" })
        {
            var stored = ScheduleId.SolapiGroup(scheduled.Id.Value, account);
            Assert.Equal(scheduled.Id, stored);
            Assert.Equal(scheduled.Id, (await factory.CreateClientFor(stored).GetAsync(stored)).Id);
            Assert.Equal(scheduled.Id, (await factory.CreateClientForAccount(account).GetAsync(stored)).Id);
        }

        await emulator.Clock.AdvanceAsync(TimeSpan.FromHours(2));
        Assert.Equal("at 10", Assert.Single(emulator.Delivered).Text);
    }

    [Fact]
    public void One_account_has_one_client_however_it_is_spelled()
    {
        using var host = CreateHost(emulator: null);
        var factory = host.Services.GetRequiredService<IScheduledMessageClientFactory>();

        var client = host.Services.GetRequiredKeyedService<SolapiGroupScheduleClient>("seoul");

        Assert.Same(client, host.Services.GetRequiredKeyedService<SolapiGroupScheduleClient>("SEOUL"));
        Assert.Same(client, factory.CreateClient(ProviderNames.Solapi, "Seoul"));
        Assert.Equal(["JSMS", "SOLAPI"], factory.CreateClientForAccount("seoul").Providers.Select(static provider => provider.Provider.ToUpperInvariant()).Order());
        Assert.Same(client, factory.CreateClient("Solapi", "seoul"));
    }

    [Fact]
    public async Task A_route_names_its_provider_in_any_case()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync(static options => options.ClockFrozen = true);
        using var host = CreateHost(emulator);

        var scheduled = await host.Services.GetRequiredKeyedService<IScheduledMessageClient>("seoul").ScheduleAsync(Request(emulator, "+819012345678"));

        Assert.Equal("solapi", scheduled.Id.Provider);
    }

    /// <summary>One more spelling must not lose what another one says: it may be OnlyTo.</summary>
    [Fact]
    public void What_code_and_configuration_say_about_an_account_goes_together_in_any_case()
    {
        var services = new ServiceCollection();
        services.AddScheduledSms(new ConfigurationBuilder().AddInMemoryCollection(File).AddInMemoryCollection(Environment).Build())
            .AddSolapi("SeouL", static options => options.OnlyTo.Add("+821012345678"));
        services.Configure<SolapiOptions>("SEOul", static options => options.MaxRetryAttempts = 7);
        services.PostConfigure<SolapiOptions>("seOUL", static options => options.RetryBudget = 8);
        services.AddOptions<SolapiOptions>("sEoul").Validate(static options => options.MaxRetryAttempts == 7, "is validated");
        using var provider = services.BuildServiceProvider();

        foreach (var account in new[] { "seoul", "SEOUL" })
        {
            var options = provider.GetRequiredService<IOptionsMonitor<SolapiOptions>>().Get(account);
            Assert.Equal(("environment", "+821012345678", 7, 8), (options.ApiSecret, Assert.Single(options.OnlyTo), options.MaxRetryAttempts, options.RetryBudget));
        }
    }

    [Fact]
    public void A_template_is_one_whatever_the_case_of_its_name()
    {
        var services = new ServiceCollection();
        services.AddScheduledSms(new ConfigurationBuilder().AddInMemoryCollection(File).Build())
            .AddTemplate("Appointment", static template => template.Jsms = new JsmsTemplateOptions { TemplateId = 7 })
            .AddJsms("seoul", static options => options.Templates["APPOINTMENT"] = new MessageTemplate { Jsms = new JsmsTemplateOptions { TemplateId = 8 } });
        using var provider = services.BuildServiceProvider();

        Assert.Equal(7, Assert.Single(provider.GetRequiredService<IOptions<ScheduledSmsOptions>>().Value.Templates).Value.Jsms!.TemplateId);
        Assert.Equal(8, Assert.Single(provider.GetRequiredService<IOptionsMonitor<ScheduledSms.Jsms.JsmsOptions>>().Get("seoul").Templates).Value.Jsms!.TemplateId);
    }

    [Fact]
    public void Ids_that_differ_in_the_case_of_their_account_are_equal_and_hash_alike()
    {
        var (lower, upper) = (ScheduleId.Parse("solapi/seoul:group:G4V"), ScheduleId.Parse("solapi/SEOUL:group:G4V"));

        Assert.Equal(lower, upper);
        Assert.Equal(lower.GetHashCode(), upper.GetHashCode());
        Assert.Equal("solapi/SEOUL:group:G4V", upper.ToString());
        Assert.NotEqual(lower, ScheduleId.Parse("solapi/seoul:group:g4v"));
        Assert.NotEqual(lower, ScheduleId.Parse("solapi:group:G4V"));
        Assert.Equal(default, default(ScheduleId));
        Assert.Equal(0, default(ScheduleId).GetHashCode() - default(ScheduleId).GetHashCode());
    }

    private static IHost CreateHost(ScheduledSmsEmulator? emulator)
    {
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Configuration.AddInMemoryCollection(File).AddInMemoryCollection(Environment);
        builder.Services.AddScheduledSms();
        emulator?.AddTo(builder.Services);
        return builder.Build();
    }

    private static ScheduledMessageRequest Request(ScheduledSmsEmulator emulator, string number) => new()
    {
        SendAt = emulator.Clock.UtcNow.AddHours(1),
        Content = MessageContent.Template("Appointment"),
        Recipients = [new() { PhoneNumber = PhoneNumber.Parse(number), Parameters = new Dictionary<string, string> { ["time"] = "10" } }],
    };
}
