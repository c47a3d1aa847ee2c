using System.Diagnostics;
using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Tests.Http;

namespace ScheduledSms.Emulator.Tests;

public sealed class ToolTests
{
    [Fact]
    public async Task It_prints_one_line_serves_and_ends_cleanly_on_SIGTERM()
    {
        using var tool = ToolProcess.Start("--port", "0", "--json");
        var line = await tool.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        var ready = JsonNode.Parse(line!)!.AsObject();
        Assert.Equal(["url", "dashboard", "controlUrl", "accounts"], ready.Select(member => member.Key));
        Assert.Equal(
            [("jsms", DevelopmentKeys.JsmsAppKey, DevelopmentKeys.JsmsMasterSecret), ("solapi", DevelopmentKeys.SolapiApiKey, DevelopmentKeys.SolapiApiSecret)],
            ready["accounts"]!.AsArray().Select(account =>
                (account!["provider"]!.ToString(), account["key"]!.ToString(), account["secret"]!.ToString())));

        using var bare = new HttpClient();
        Assert.Equal("ok", await bare.GetStringAsync(ready["url"] + "/healthz", TestContext.Current.CancellationToken));
        Assert.Equal(ready["url"] + "/_emulator/", ready["dashboard"]!.ToString());
        using var client = new HttpClient();
        var response = await TextResponse.ReadAsync(client, new HttpRequestMessage(HttpMethod.Get, ready["url"]!.ToString() + "/v1/accounts/app"));
        Assert.Equal(400, response.Status);

        var (exitCode, rest) = await ToolProcess.EndAsync(tool);
        Assert.Equal((0, ""), (exitCode, rest));
    }

    [Fact]
    public async Task For_a_person_it_says_where_it_is_and_what_to_do_next()
    {
        using var tool = ToolProcess.Start("--clock", "frozen", "--start-at", "2026-12-24T09:00:00+09:00");
        var text = "";
        while (!text.Contains("Ctrl-C", StringComparison.Ordinal) && await tool.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            text += line + '\n';
        Assert.Contains("http://127.0.0.1:", text, StringComparison.Ordinal);
        Assert.Contains("2026-12-24 00:00:00 UTC and stands still", text, StringComparison.Ordinal);
        Assert.Contains(DevelopmentKeys.SolapiApiKey, text, StringComparison.Ordinal);
        Assert.Contains("/_emulator/\n", text, StringComparison.Ordinal);
        Assert.Equal(3, text.Split("curl ").Length - 1);
        Assert.Contains("""--json '{"send_time":"2026-12-24 09:00:00","mobile":"13812345678","temp_id":1250}'""", text, StringComparison.Ordinal);
        Assert.Equal(0, (await ToolProcess.EndAsync(tool)).ExitCode);
    }

    [Theory]
    [InlineData("'soon'", "--start-at", "soon")]
    [InlineData("'fast' is not real, frozen or x", "--clock", "fast")]
    [InlineData("'x0' is not", "--clock", "x0")]
    [InlineData("'here' is not an address", "--bind", "here")]
    [InlineData("--port: a port is 0 to 65535.", "--port", "65536")]
    [InlineData("--capacity: it is 1 or more.", "--capacity", "0")]
    [InlineData("--replay and --snapshot", "--replay", "a", "--snapshot", "b")]
    [InlineData("no-such-file.json", "--replay", "no-such-file.json")]
    [InlineData("no-such-file.json", "--seed-file", "no-such-file.json")]
    [InlineData("--frozen", "--frozen")]
    public async Task An_option_or_a_file_that_is_wrong_ends_it_with_1_and_words_on_the_error_stream(string words, params string[] arguments)
    {
        using var tool = ToolProcess.Start(["--json", .. arguments]);
        var output = tool.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await tool.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Contains(words, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("url", await output, StringComparison.Ordinal);
        await tool.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, tool.ExitCode);
    }

    [Fact]
    public async Task Help_lists_every_option_examples_and_exit_codes()
    {
        using var tool = ToolProcess.Start("--help");
        var help = await tool.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.All(
            ["--port", "--bind", "--clock", "--start-at", "--seed-file", "--snapshot", "--replay", "--id-seed", "--capacity", "--json", "Examples:", "Exit codes:", "3  the snapshot"],
            part => Assert.Contains(part, help, StringComparison.Ordinal));
        await tool.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, tool.ExitCode);
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task A_snapshot_is_written_at_the_end_and_taken_up_at_the_next_start(string signal)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var (first, url) = await StartAsync("--clock", "frozen", "--start-at", "2026-12-24T00:00:00Z", "--snapshot", path, "--seed-file", Control.SeedTests.Sample());
        using (first)
        {
            using var client = new HttpClient { BaseAddress = url };
            Assert.Contains("\"total\":21,", await client.GetStringAsync("_emulator/v1/messages", TestContext.Current.CancellationToken), StringComparison.Ordinal);
            Assert.False(File.Exists(path));
            Assert.Equal((0, ""), await ToolProcess.EndAsync(first, signal));
        }

        Assert.True(File.Exists(path));
        var (second, again) = await StartAsync("--snapshot", path);
        using (second)
        {
            using var client = new HttpClient { BaseAddress = again };
            Assert.Contains("\"total\":21,", await client.GetStringAsync("_emulator/v1/messages", TestContext.Current.CancellationToken), StringComparison.Ordinal);
            Assert.Contains("\"now\":\"2026-12-24T00:00:00.000Z\",\"frozen\":true", await client.GetStringAsync("_emulator/v1/clock", TestContext.Current.CancellationToken), StringComparison.Ordinal);
            Assert.Equal(0, (await ToolProcess.EndAsync(second)).ExitCode);
        }

        File.Delete(path);
    }

    [Fact]
    public async Task A_snapshot_that_cannot_be_written_ends_it_with_3()
    {
        var (tool, _) = await StartAsync("--snapshot", Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "state.json"));
        using (tool)
            Assert.Equal(3, (await ToolProcess.EndAsync(tool)).ExitCode);
    }

    [Fact]
    public async Task A_file_that_is_no_snapshot_ends_it_with_1_and_stays_as_it_is()
    {
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, "{}", TestContext.Current.CancellationToken);
        using var tool = ToolProcess.Start("--snapshot", path);
        Assert.Contains(path + ": ", await tool.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await tool.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal((1, "{}"), (tool.ExitCode, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)));
        File.Delete(path);
    }

    [Fact]
    public async Task A_run_is_played_and_its_clock_stands_still()
    {
        var path = Path.GetTempFileName();
        string id;
        await using (var emulator = await ScheduledSmsEmulator.StartAsync())
        {
            using var jsms = new JsmsCaller(emulator);
            id = await jsms.CreateAsync("/v1/schedule", JsmsCaller.Single("2099-01-01 09:00:00"));
            await emulator.ExportAsync(path, TestContext.Current.CancellationToken);
        }

        var (tool, url) = await StartAsync("--replay", path);
        using (tool)
        {
            using var client = new HttpClient { BaseAddress = url };
            Assert.Contains(id, await client.GetStringAsync("_emulator/v1/messages", TestContext.Current.CancellationToken), StringComparison.Ordinal);
            Assert.Contains("\"frozen\":true", await client.GetStringAsync("_emulator/v1/clock", TestContext.Current.CancellationToken), StringComparison.Ordinal);
            Assert.Equal(0, (await ToolProcess.EndAsync(tool)).ExitCode);
        }

        File.Delete(path);
    }

    [Fact]
    public async Task A_clock_that_runs_faster_and_an_address_that_others_reach()
    {
        var start = ToolProcess.Program("--json", "--clock", "x60", "--bind", "0.0.0.0", "--id-seed", "1", "--capacity", "1");
        using var tool = Process.Start(start)!;
        Assert.Contains("It has no passwords".ToUpperInvariant(), (await tool.StandardError.ReadLineAsync(TestContext.Current.CancellationToken))!.ToUpperInvariant(), StringComparison.Ordinal);
        var url = new Uri(JsonNode.Parse((await tool.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!)!["url"]!.ToString());
        Assert.Equal("127.0.0.1", url.Host);
        using var client = new HttpClient { BaseAddress = url };
        Assert.Contains("\"speed\":60", await client.GetStringAsync("_emulator/v1/clock", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("ok", await client.GetStringAsync("healthz", TestContext.Current.CancellationToken));
        Assert.Equal(0, (await ToolProcess.EndAsync(tool)).ExitCode);
    }

    [Fact]
    public async Task A_live_key_is_warned_of_once_and_without_its_secret()
    {
        var (tool, url) = await StartAsync();
        using (tool)
        {
            using var jsms = new JsmsCaller(url, "0123456789abcdef01234567", "canary-secret");
            await jsms.SendAsync("GET", "/v1/accounts/app");
            await jsms.SendAsync("GET", "/v1/accounts/app");
            await ToolProcess.EndAsync(tool);
            var error = await tool.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            Assert.StartsWith("Warning: A live key was sent to the emulator: jsms …4567 ", error, StringComparison.Ordinal);
            Assert.Equal(2, error.Split('\n').Length);
            Assert.DoesNotContain("canary", error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_port_that_is_taken_ends_it_with_2_and_words_on_the_error_stream()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        using var tool = ToolProcess.Start("--json", "--port", emulator.Url.Port.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var error = await tool.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await tool.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, tool.ExitCode);
        Assert.Contains("already in use", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("th_TH.UTF-8", "America/New_York")]
    [InlineData("fa_IR.UTF-8", "Asia/Kolkata")]
    [InlineData("ar_SA.UTF-8", "UTC")]
    public async Task The_machine_s_culture_and_time_zone_change_nothing_on_the_wire(string culture, string timeZone)
    {
        var start = ToolProcess.Program("--json", "--clock", "frozen", "--start-at", "2026-12-24T23:30:00Z");
        (start.Environment["LC_ALL"], start.Environment["TZ"]) = (culture, timeZone);
        using var tool = Process.Start(start)!;
        var url = JsonNode.Parse((await tool.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!)!["url"]!.ToString();
        using var jsms = new JsmsCaller(new Uri(url));
        using var solapi = new SolapiCaller(new Uri(url));

        var id = await jsms.CreateAsync("/v1/schedule", JsmsCaller.Single("2026-12-25 07:30:01"));
        Assert.Equal("2026-12-25 07:30:01", (await jsms.SendAsync("GET", $"/v1/schedule/{id}"))["send_time"]);
        Assert.Equal(403, (await jsms.SendAsync("POST", "/v1/schedule", JsmsCaller.Single("2026-12-25 07:29:59"))).Status);
        var group = await solapi.CreateGroupAsync();
        Assert.StartsWith("G4V20261225083000", group, StringComparison.Ordinal);
        Assert.Equal("2026-12-24T23:30:00.000Z", (await solapi.SendAsync("GET", $"{SolapiCaller.Groups}/{group}"))["dateCreated"]);
        Assert.Equal(0, (await ToolProcess.EndAsync(tool)).ExitCode);
    }

    private static async Task<(Process Tool, Uri Url)> StartAsync(params string[] arguments)
    {
        var tool = ToolProcess.Start(["--json", .. arguments]);
        var line = await tool.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)
            ?? throw new InvalidOperationException(await tool.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        return (tool, new Uri(JsonNode.Parse(line)!["url"]!.ToString()));
    }
}
