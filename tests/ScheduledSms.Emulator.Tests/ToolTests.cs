using System.Diagnostics;
using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Tests.Http;

namespace ScheduledSms.Emulator.Tests;

public sealed class ToolTests
{
    [Fact]
    public async Task It_prints_one_line_serves_and_ends_cleanly_on_SIGTERM()
    {
        using var tool = Start("--port", "0", "--json");
        var line = await tool.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        var ready = JsonNode.Parse(line!)!.AsObject();
        Assert.Equal(["url", "controlUrl", "accounts"], ready.Select(member => member.Key));
        Assert.Equal(
            [("jsms", DevelopmentKeys.JsmsAppKey, DevelopmentKeys.JsmsMasterSecret), ("solapi", DevelopmentKeys.SolapiApiKey, DevelopmentKeys.SolapiApiSecret)],
            ready["accounts"]!.AsArray().Select(account =>
                (account!["provider"]!.ToString(), account["key"]!.ToString(), account["secret"]!.ToString())));

        using var client = new HttpClient();
        var answer = await Answer.ReadAsync(client, new HttpRequestMessage(HttpMethod.Get, ready["url"]!.ToString() + "v1/accounts/app"));
        Assert.Equal(400, answer.Status);

        var (exitCode, rest) = await TerminateAsync(tool);
        Assert.Equal((0, ""), (exitCode, rest));
    }

    [Fact]
    public async Task For_a_person_it_says_where_it_is_and_what_to_do_next()
    {
        using var tool = Start("--frozen", "--start-at", "2026-12-24T09:00:00+09:00");
        var text = "";
        while (!text.Contains("Ctrl-C", StringComparison.Ordinal) && await tool.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            text += line + '\n';
        Assert.Contains("http://127.0.0.1:", text, StringComparison.Ordinal);
        Assert.Contains("2026-12-24 00:00:00 UTC and stands still", text, StringComparison.Ordinal);
        Assert.Contains(DevelopmentKeys.SolapiApiKey, text, StringComparison.Ordinal);
        Assert.Contains("""/_emulator/v1/faults --json '{"action":{"kind":"status","status":503},"first":1}'""", text, StringComparison.Ordinal);
        Assert.Equal(0, (await TerminateAsync(tool)).ExitCode);
    }

    [Fact]
    public async Task An_option_that_is_wrong_ends_it_with_1_and_words_on_the_error_stream()
    {
        using var tool = Start("--json", "--start-at", "soon");
        Assert.Contains("'soon'", await tool.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await tool.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, tool.ExitCode);
    }

    [Fact]
    public async Task A_port_that_is_taken_ends_it_with_2_and_words_on_the_error_stream()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        using var tool = Start("--json", "--port", emulator.Url.Port.ToString(System.Globalization.CultureInfo.InvariantCulture));
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
        var start = Program("--json", "--frozen", "--start-at", "2026-12-24T23:30:00Z");
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
        Assert.Equal(0, (await TerminateAsync(tool)).ExitCode);
    }

    private static Process Start(params string[] arguments) => Process.Start(Program(arguments))!;

    private static ProcessStartInfo Program(params string[] arguments)
    {
        // …/tests/ScheduledSms.Emulator.Tests/bin/<configuration>/net10.0/
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var repository = output.Parent!.Parent!.Parent!.Parent!.Parent!;
        const string Tool = "ScheduledSms.Emulator.Tool";
        var program = Path.Combine(repository.FullName, "src", Tool, "bin", output.Parent.Name, output.Name, Tool + ".dll");
        return new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
    }

    private static async Task<(int ExitCode, string Output)> TerminateAsync(Process tool)
    {
        using var kill = Process.Start("kill", ["-TERM", tool.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        var rest = await tool.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await tool.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        return (tool.ExitCode, rest);
    }
}
