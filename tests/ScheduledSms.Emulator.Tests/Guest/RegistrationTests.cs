using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ScheduledSms.Emulator.Faults;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;

namespace ScheduledSms.Emulator.Tests.Guest;

/// <summary>What <see cref="ScheduledSmsEmulator.AddTo"/> does to the keys and accounts that an app configures.</summary>
public sealed class RegistrationTests
{
    [Theory]
    [InlineData("…", "…")]
    [InlineData("<your API key>", "<your API secret>")]
    [InlineData("", "")]
    [InlineData(null, null)]
    [InlineData("NCSEMULATORKEY00", "…")]
    public async Task An_app_whose_settings_hold_placeholders_runs_with_the_development_keys(string? key, string? secret)
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        await using var app = App(emulator, new()
        {
            ["Jsms:AppKey"] = key is "NCSEMULATORKEY00" ? DevelopmentKeys.JsmsAppKey : key, ["Jsms:MasterSecret"] = secret,
            ["Jsms:DeveloperKey"] = key is "NCSEMULATORKEY00" ? DevelopmentKeys.JsmsDeveloperKey : key, ["Jsms:DeveloperSecret"] = secret,
            ["Solapi:ApiKey"] = key, ["Solapi:ApiSecret"] = secret,
            ["Solapi:Accounts:seoul:ApiKey"] = key, ["Solapi:Accounts:seoul:ApiSecret"] = secret, ["Solapi:Accounts:seoul:From"] = "0212345678",
        });

        await app.GetRequiredService<JsmsScheduleClient>().GetAppBalanceAsync();
        await app.GetRequiredService<JsmsScheduleClient>().GetDeveloperBalanceAsync();
        await app.GetRequiredService<SolapiGroupScheduleClient>().GetBalanceAsync();
        await app.GetRequiredKeyedService<SolapiGroupScheduleClient>("seoul").GetBalanceAsync();

        Assert.Equal(
            [DevelopmentKeys.JsmsAppKey, DevelopmentKeys.JsmsDeveloperKey, DevelopmentKeys.SolapiApiKey, DevelopmentKeys.SolapiApiKey],
            emulator.Requests.Select(request => request.Account));
        Assert.Single(emulator.Jsms.Accounts);
        Assert.Single(emulator.Solapi.Accounts);
    }

    [Fact]
    public async Task A_key_of_any_length_is_an_account_of_its_own_and_survives_a_snapshot()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        await using var app = App(emulator, new()
        {
            ["Solapi:ApiKey"] = "k", ["Solapi:ApiSecret"] = "s",
            ["Solapi:Accounts:seoul:ApiKey"] = "the-key-of-the-clinic-in-seoul", ["Solapi:Accounts:seoul:ApiSecret"] = "s",
        });
        var (unnamed, seoul) = (app.GetRequiredService<SolapiGroupScheduleClient>(), app.GetRequiredKeyedService<SolapiGroupScheduleClient>("seoul"));
        var group = await seoul.CreateGroupAsync();
        await Assert.ThrowsAsync<ScheduledSmsException>(() => unnamed.GetGroupAsync(group.GroupId));
        Assert.Equal(["the-key-of-the-clinic-in-seoul", "k"], emulator.Requests.Select(request => request.Account));

        using var snapshot = new MemoryStream();
        await emulator.SaveAsync(snapshot);
        snapshot.Position = 0;
        await emulator.RestoreAsync(snapshot);

        Assert.Equal(group.GroupId, (await seoul.GetGroupAsync(group.GroupId)).GroupId);
        Assert.Equal(2, emulator.Warnings.Count(warning => warning.Contains("ScheduledSms:Solapi", StringComparison.Ordinal)));
        Assert.Single(emulator.Warnings, warning => warning.StartsWith("ScheduledSms:Solapi:Accounts:seoul:ApiKey ", StringComparison.Ordinal));
        Assert.DoesNotContain(emulator.Warnings, warning => warning.Contains("clinic", StringComparison.Ordinal));
    }

    /// <summary>The secret is in a store that the build machine does not have.</summary>
    [Theory]
    [InlineData("0123456789abcdef", null)]
    [InlineData("0123456789abcdef", "")]
    [InlineData("…", null)]
    [InlineData(null, "…")]
    [InlineData(" ", " ")]
    public async Task A_secret_that_is_missing_is_the_emulator_s(string? key, string? secret)
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        await using var app = App(emulator, new() { ["Solapi:ApiKey"] = key, ["Solapi:ApiSecret"] = secret, ["Jsms:AppKey"] = key, ["Jsms:MasterSecret"] = secret });

        await app.GetRequiredService<SolapiGroupScheduleClient>().GetBalanceAsync();
        await app.GetRequiredService<JsmsScheduleClient>().GetAppBalanceAsync();

        Assert.All(emulator.Requests, static request => Assert.NotNull(request.Account));
    }

    [Theory]
    [InlineData("Solapi:ApiKey", "0123456789abcde ", "ScheduledSms:Solapi:ApiKey must be printable ASCII without spaces")]
    [InlineData("Solapi:ApiKey", "0123456789,bcdef", "ScheduledSms:Solapi:ApiKey must be printable ASCII without spaces")]
    [InlineData("Solapi:ApiKey", null, "ScheduledSms:Solapi:ApiKey is required")]
    [InlineData("Solapi:ApiKey", "", "ScheduledSms:Solapi:ApiKey is required")]
    public async Task A_mistake_in_a_key_is_an_error_that_names_its_setting(string setting, string? value, string message)
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        await using var app = App(emulator, new() { ["Solapi:ApiKey"] = "0123456789abcdef", ["Solapi:ApiSecret"] = "s", [setting] = value });

        var invalid = Assert.Throws<OptionsValidationException>(app.GetRequiredService<SolapiGroupScheduleClient>);
        Assert.Contains(message, invalid.Message, StringComparison.Ordinal);
        Assert.Single(emulator.Solapi.Accounts);
    }

    [Theory]
    [InlineData(ProviderNames.Jsms, "seul", "ScheduledSms:Jsms:Accounts:seul:AppKey is required")]
    [InlineData(ProviderNames.Solapi, "seul", "ScheduledSms:Solapi:Accounts:seul:ApiKey is required")]
    [InlineData(ProviderNames.Jsms, null, "ScheduledSms:Jsms:AppKey is required")]
    [InlineData(ProviderNames.Solapi, null, "ScheduledSms:Solapi:ApiKey is required")]
    public async Task An_account_that_the_app_does_not_have_is_the_error_it_is_live(string provider, string? account, string message)
    {
        Dictionary<string, string?> settings = new()
        {
            ["Jsms:Accounts:seoul:AppKey"] = "a", ["Jsms:Accounts:seoul:MasterSecret"] = "s",
            ["Solapi:Accounts:seoul:ApiKey"] = "0123456789abcdef", ["Solapi:Accounts:seoul:ApiSecret"] = "s",
        };
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        await using var live = App(null, settings);
        await using var tested = App(emulator, settings);

        foreach (var app in new[] { live, tested })
        {
            var factory = app.GetRequiredService<IScheduledMessageClientFactory>();
            var invalid = Assert.Throws<OptionsValidationException>(() => factory.CreateClient(provider, account));
            Assert.Contains(message, invalid.Message, StringComparison.Ordinal);
            Assert.All([ProviderNames.Jsms, ProviderNames.Solapi], other => Assert.NotNull(factory.CreateClient(other, "SEOUL")));
        }

        Assert.Equal(["0123456789abcdef", DevelopmentKeys.SolapiApiKey], emulator.Solapi.Accounts.Select(known => known.ApiKey).Order(StringComparer.Ordinal));
        Assert.Equal(["a", DevelopmentKeys.JsmsAppKey], emulator.Jsms.Accounts.Select(known => known.AppKey).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_account_that_is_registered_without_keys_gets_the_development_keys_however_its_name_is_spelled()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        var services = new ServiceCollection();
        emulator.AddTo(services);
        services.AddScheduledSms(sms => sms.AddSolapi("seoul"));
        await using var app = services.BuildServiceProvider();

        await app.GetRequiredKeyedService<SolapiGroupScheduleClient>("Seoul").GetBalanceAsync();
        Assert.Equal(DevelopmentKeys.SolapiApiKey, Assert.Single(emulator.Requests).Account);
    }

    [Fact]
    public async Task Apps_that_start_at_once_share_the_accounts_of_their_keys()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        Dictionary<string, string?> settings = new() { ["Jsms:AppKey"] = "a", ["Jsms:MasterSecret"] = "s" };
        await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(async () =>
        {
            await using var app = App(emulator, settings);
            Assert.NotNull(app.GetRequiredService<JsmsScheduleClient>());
        })));
        Assert.Equal(2, emulator.Jsms.Accounts.Count);
    }

    [Fact]
    public async Task The_requests_of_a_call_of_the_app_carry_its_id()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        await using var app = App(emulator, new() { ["Solapi:ApiKey"] = "", ["Solapi:MaxRetryAttempts"] = "1", ["Solapi:RetryDelay"] = "00:00:00" });
        emulator.Faults.Add(new Fault { Call = 1, Point = FaultPoint.AfterCommit, Action = FaultAction.Reset });
        await app.GetRequiredService<SolapiGroupScheduleClient>().GetBalanceAsync();
        await app.GetRequiredService<SolapiGroupScheduleClient>().GetBalanceAsync();

        var ids = emulator.Requests.Select(request => request.RequestId).ToList();
        Assert.All(ids, id => Assert.StartsWith("ssms-", id, StringComparison.Ordinal));
        Assert.Equal([ids[0], ids[0], ids[2]], ids);
        Assert.NotEqual(ids[0], ids[2]);
    }

    private static ServiceProvider App(ScheduledSmsEmulator? emulator, Dictionary<string, string?> settings)
    {
        var services = new ServiceCollection();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create("ScheduledSms:" + setting.Key, setting.Value)));
        services.AddSingleton<IConfiguration>(configuration.Build());
        services.AddScheduledSms();
        emulator?.AddTo(services);
        return services.BuildServiceProvider();
    }
}
