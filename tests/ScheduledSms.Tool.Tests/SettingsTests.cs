using ScheduledSms.Emulator;
using ScheduledSms.Tool.Tests.Testing;

namespace ScheduledSms.Tool.Tests;

/// <summary>Where the settings come from, and what is said of a wrong one.</summary>
public sealed class SettingsTests
{
    private static readonly Dictionary<string, string> Nothing = [];

    [Theory]
    [InlineData("http://127.0.0.1:{0}")]
    [InlineData("http://127.0.0.1:{0}/v1/")]
    public async Task With_no_settings_at_all_an_emulator_is_reached_with_its_own_keys(string address)
    {
        await using var desk = await Desk.OpenAsync();
        File.Delete(Path.Combine(desk.Folder, "appsettings.json"));

        var balance = await desk.RunAsync("balance", "--json", "--base-address", string.Format(System.Globalization.CultureInfo.InvariantCulture, address, desk.Emulator.Url.Port));

        Assert.Equal((0, 2), (balance.ExitCode, balance.Lines.Count));
        Assert.Equal([DevelopmentKeys.JsmsAppKey, DevelopmentKeys.SolapiApiKey, DevelopmentKeys.SolapiApiKey], desk.Emulator.Requests.Select(static request => request.Account));
    }

    [Fact]
    public async Task A_base_address_goes_before_the_settings_and_keys_stay_those_of_the_settings()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.WriteAsync("appsettings.json", Desk.Settings(new Uri("http://127.0.0.1:1/")));

        Assert.Equal(0, (await desk.RunAsync("balance", "--base-address", desk.Emulator.Url.ToString())).ExitCode);
        Assert.Equal(0, (await desk.RunAsync("balance", "--base-address", desk.Emulator.Url.ToString(), "--account", "seoul")).ExitCode);

        Assert.Equal([Desk.JsmsKey, Desk.SolapiKey, Desk.SolapiKey, Desk.SeoulKey, Desk.SeoulKey], desk.Emulator.Requests.Select(static request => request.Account));
    }

    [Fact]
    public async Task No_proxy_hears_what_is_meant_for_an_emulator_and_its_moved_clock_is_gone_by()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.Emulator.Clock.AdvanceAsync(TimeSpan.FromDays(40));

        var balance = await desk.RunAsync(new Dictionary<string, string> { ["HTTP_PROXY"] = "http://127.0.0.1:1", ["ALL_PROXY"] = "http://127.0.0.1:1" }, "balance");

        Assert.Equal((0, ""), (balance.ExitCode, balance.Errors));
    }

    [Fact]
    public async Task Environment_variables_go_before_the_files_and_a_named_file_is_in_their_place()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.WriteAsync("appsettings.Staging.json", """{"ScheduledSms":{"Solapi":{"ApiKey":""}}}""");
        await desk.WriteAsync("other.json", Desk.Settings(desk.Emulator.Url));

        Assert.Equal(0, (await desk.RunAsync("balance")).ExitCode);
        Assert.Equal(5, (await desk.RunAsync("balance", "--environment", "Staging")).ExitCode);
        Assert.Equal(5, (await desk.RunAsync(new Dictionary<string, string> { ["DOTNET_ENVIRONMENT"] = "Staging" }, "balance")).ExitCode);
        Assert.Equal(0, (await desk.RunAsync("balance", "--environment", "Staging", "--settings", "other.json")).ExitCode);
        Assert.Equal(0, (await desk.RunAsync(new Dictionary<string, string> { ["DOTNET_ENVIRONMENT"] = "Staging", ["ScheduledSms__Solapi__ApiKey"] = Desk.SolapiKey }, "balance")).ExitCode);
    }

    [Fact]
    public async Task User_secrets_are_those_of_the_folder_s_project_or_named()
    {
        await using var desk = await Desk.OpenAsync();
        var home = Directory.CreateDirectory(Path.Combine(desk.Folder, "home")).FullName;
        var secrets = Directory.CreateDirectory(OperatingSystem.IsWindows() ? Path.Combine(home, "Microsoft", "UserSecrets", "clinic") : Path.Combine(home, ".microsoft", "usersecrets", "clinic")).FullName;
        await File.WriteAllTextAsync(Path.Combine(secrets, "secrets.json"), Desk.Settings(desk.Emulator.Url));
        await desk.WriteAsync("appsettings.json", "{}");
        var environment = new Dictionary<string, string> { [OperatingSystem.IsWindows() ? "APPDATA" : "HOME"] = home };

        Assert.Equal(5, (await desk.RunAsync(environment, "balance")).ExitCode);
        Assert.Equal(0, (await desk.RunAsync(environment, "balance", "--user-secrets", "clinic")).ExitCode);
        var none = await desk.RunAsync(environment, "balance", "--user-secrets", "nobody");
        Assert.Equal((1, "--user-secrets: there are none with the id nobody.\n"), (none.ExitCode, none.Errors));

        await desk.WriteAsync("Clinic.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><UserSecretsId>clinic</UserSecretsId></PropertyGroup></Project>""");
        Assert.Equal(0, (await desk.RunAsync(environment, "balance")).ExitCode);
        Assert.Equal(5, (await desk.RunAsync(environment, "balance", "--environment", "Production")).ExitCode);
    }

    [Theory]
    [InlineData("ScheduledSms__Solapi__ApiSecret", "", "ScheduledSms:Solapi:ApiSecret is required")]
    [InlineData("ScheduledSms__Jsms__AppKey", "with space", "ScheduledSms:Jsms:AppKey must be printable")]
    [InlineData("ScheduledSms__Jsms__TotalTimeout", "canarysecretofjsmscanary", "ScheduledSms:Jsms:TotalTimeout has a value that cannot be read")]
    [InlineData("ScheduledSms__Solapi__ApiSecretKey", "canarysecretofjsmscanary", "ScheduledSms:Solapi:ApiSecretKey is no setting")]
    [InlineData("ScheduledSms__Solapi__BaseAddress", "http://example.test/", "ScheduledSms:Solapi:BaseAddress must be https")]
    public async Task A_wrong_setting_is_named_by_its_path(string name, string value, string words)
    {
        await using var desk = await Desk.OpenAsync();

        var wrong = await desk.RunAsync(new Dictionary<string, string> { [name] = value }, "balance");

        Assert.Equal((5, ""), (wrong.ExitCode, wrong.Output));
        Assert.Contains(words, wrong.Errors, StringComparison.Ordinal);
        var asJson = await desk.RunAsync(new Dictionary<string, string> { [name] = value }, "balance", "--json");
        Assert.Equal(("WrongSettings", "5"), (asJson.Lines[0]["code"]!.ToString(), asJson.Lines[0]["exitCode"]!.ToString()));
    }

    [Theory]
    [InlineData("{}", "No unnamed account is in the settings, under ScheduledSms:Jsms or ScheduledSms:Solapi.")]
    [InlineData("{\n  \"ScheduledSms\": canarysecretofjsmscanary\n}", "appsettings.json is not JSON, from line 2 on.")]
    [InlineData("""{"ScheduledSms":{"Solapi":{"Accounts":{"seoul":{"ApiKey":"CANARYKEYOFSEOUL","ApiSecret":"x"}}}}}""", "Named accounts, for --account: seoul.")]
    public async Task Settings_without_the_account_say_what_there_is(string settings, string words)
    {
        await using var desk = await Desk.OpenAsync();
        await desk.WriteAsync("appsettings.json", settings);

        var wrong = await desk.RunAsync("balance");

        Assert.Equal((5, ""), (wrong.ExitCode, wrong.Output));
        Assert.Contains(words, wrong.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("balance", "--account", "busan")]
    [InlineData("balance", "--account", "seoul", "--provider", "jsms")]
    [InlineData("get", "solapi/busan:group:G4V")]
    public async Task An_account_that_is_not_there_is_said_with_those_that_are(params string[] arguments)
    {
        await using var desk = await Desk.OpenAsync();

        var wrong = await desk.RunAsync(Nothing, arguments);

        Assert.Equal((5, ""), (wrong.ExitCode, wrong.Output));
        Assert.Contains("seoul.", wrong.Errors, StringComparison.Ordinal);
        Assert.Empty(desk.Emulator.Requests);
    }
}
