using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;

namespace ScheduledSms.Tests.Registration;

/// <summary>A key that names no account gives no client, least of all the unnamed account's.</summary>
public sealed class AccountKeyTests
{
    public static TheoryData<Type> Clients() => [typeof(IScheduledMessageClient), typeof(JsmsScheduleClient), typeof(SolapiGroupScheduleClient)];

    public enum Tenant
    {
        Seoul,
    }

    [Theory]
    [MemberData(nameof(Clients))]
    public void A_key_that_is_no_string_is_rejected_in_words(Type client)
    {
        using var services = Build();
        foreach (var key in new object[] { Tenant.Seoul, 1, 'c', typeof(string), new Uri("https://seoul.example/") })
        {
            var failure = Assert.Throws<InvalidOperationException>(() => services.GetKeyedService(client, key));

            Assert.Contains("is a string", failure.Message, StringComparison.Ordinal);
            Assert.Contains("Seoul", failure.Message, StringComparison.Ordinal);
            Assert.ThrowsAny<InvalidOperationException>(() => services.GetRequiredKeyedService(client, key));
        }
    }

    [Fact]
    public void A_service_with_an_enum_for_a_key_is_not_made()
    {
        using var services = Build(static services => services.AddSingleton<ByEnum>());

        Assert.Throws<InvalidOperationException>(services.GetRequiredService<ByEnum>);
    }

    [Theory]
    [MemberData(nameof(Clients))]
    public void A_name_that_no_account_has_is_null_or_an_error_as_with_other_keyed_services(Type client)
    {
        using var services = Build();
        foreach (var key in new[] { "typo", "", " ", "Seoul " })
        {
            Assert.Null(services.GetKeyedService(client, key));
            Assert.Throws<InvalidOperationException>(() => services.GetRequiredKeyedService(client, key));
        }

        Assert.NotNull(services.GetKeyedService(client, "Seoul"));
    }

    [Theory]
    [InlineData(typeof(ByTypo), "'typo'")]
    [InlineData(typeof(ByEnum), "a key of type Tenant")]
    [InlineData(typeof(ByProvider), "'busan'")]
    public async Task What_asks_for_an_account_that_is_not_there_stops_the_start_and_is_told_which_there_are(Type service, string asked)
    {
        await using var services = Build(services => services.AddSingleton(service).AddSingleton<ByName>());

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync(services));

        var only = Assert.Single(failure.Failures);
        Assert.Contains($"{service.Name} asks for", only, StringComparison.Ordinal);
        Assert.Contains(asked, only, StringComparison.Ordinal);
        Assert.Contains("Seoul", only, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_asks_for_accounts_that_are_there_starts()
    {
        await using var services = Build(static services => services.AddSingleton<ByName>().AddKeyedScoped<ByName>("x"));

        await StartAsync(services);

        Assert.Equal("Seoul", Assert.Single(services.GetRequiredService<ByName>().Solapi.Providers).Account);
    }

    [Fact]
    public void The_factory_names_the_accounts_there_are()
    {
        using var services = Build();
        var factory = services.GetRequiredService<IScheduledMessageClientFactory>();

        Assert.Contains("There are: Seoul, busan", Assert.Throws<InvalidOperationException>(() => factory.CreateClientForAccount("typo")).Message, StringComparison.Ordinal);
        Assert.Throws<OptionsValidationException>(() => factory.CreateClient(ProviderNames.Solapi, "typo"));
    }

    private static async Task StartAsync(IServiceProvider services)
    {
        foreach (var hosted in services.GetServices<IHostedService>().OfType<IHostedLifecycleService>())
            await hosted.StartingAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>On both providers an unnamed account and one named Seoul; on JSMS one named busan too.</summary>
    private static ServiceProvider Build(Action<IServiceCollection>? configure = null)
    {
        var services = new ServiceCollection();
        Dictionary<string, string?> settings = [];
        foreach (var account in new[] { "", ":Accounts:Seoul" })
        {
            settings[$"ScheduledSms:Jsms{account}:AppKey"] = "k";
            settings[$"ScheduledSms:Jsms{account}:MasterSecret"] = "s";
            settings[$"ScheduledSms:Solapi{account}:ApiKey"] = "k";
            settings[$"ScheduledSms:Solapi{account}:ApiSecret"] = "s";
        }

        services.AddScheduledSms(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddJsms("busan", static options => (options.AppKey, options.MasterSecret) = ("k", "s"));
        configure?.Invoke(services);
        return services.BuildServiceProvider();
    }

    internal sealed class ByTypo([FromKeyedServices("typo")] IScheduledMessageClient client)
    {
        public IScheduledMessageClient Client { get; } = client;
    }

    internal sealed class ByEnum([FromKeyedServices(Tenant.Seoul)] IScheduledMessageClient client)
    {
        public IScheduledMessageClient Client { get; } = client;
    }

    internal sealed class ByProvider([FromKeyedServices("busan")] SolapiGroupScheduleClient client)
    {
        public IScheduledMessageClient Client { get; } = client;
    }

    internal sealed class ByName([FromKeyedServices("seoul")] SolapiGroupScheduleClient solapi, [FromKeyedServices("BUSAN")] JsmsScheduleClient jsms, [FromKeyedServices("typo")] JsmsScheduleClient? optional = null)
    {
        public IScheduledMessageClient Solapi { get; } = solapi;

        public IScheduledMessageClient Jsms { get; } = jsms;

        public IScheduledMessageClient? Optional { get; } = optional;
    }
}
