using ScheduledSms.Emulator.Faults;
using ScheduledSms.Tool.Tests.Testing;

namespace ScheduledSms.Tool.Tests;

/// <summary>Every way in which a command fails: its words and its exit code.</summary>
public sealed class ExitCodeTests
{
    private static readonly Dictionary<string, string> Nothing = [];

    [Theory]
    [InlineData("gett", "'gett'")]
    [InlineData("get", "Required argument 'id' missing")]
    [InlineData("get nonsense:id", "That is no schedule id.")]
    [InlineData("get solapi:group:G4V --provider jsms", "The id is of solapi, and --provider says jsms.")]
    [InlineData("get solapi:group:G4V --account seoul", "The id is of the unnamed account, and --account says seoul.")]
    [InlineData("get solapi:group:..", "rejected before it was sent")]
    [InlineData("recipients solapi:group:G4V --limit 0", "--limit: it is 1 or more.")]
    [InlineData("list --from 2026-12-24", "--from: a date with its offset")]
    [InlineData("list --from 2026-12-24T10:00", "--from: a date with its offset")]
    [InlineData("list --from 2026-12-24+09:00 --until 2026-12-23+09:00", "--from is after --until.")]
    [InlineData("list --by yesterday", "'yesterday'")]
    [InlineData("balance --provider twilio", "'twilio'")]
    [InlineData("balance --base-address here", "--base-address: an https address")]
    [InlineData("balance --base-address http://example.test", "--base-address: an https address")]
    [InlineData("balance --settings nowhere.json", "--settings: there is no file nowhere.json.")]
    public async Task Wrong_input_is_1_and_nothing_is_sent(string arguments, string words)
    {
        await using var desk = await Desk.OpenAsync();

        var ended = await desk.RunAsync(Nothing, arguments.Split(' '));

        Assert.Equal((1, ""), (ended.ExitCode, ended.Output));
        Assert.Contains(words, ended.Errors, StringComparison.Ordinal);
        Assert.InRange(ended.Errors.Split('\n').Length, 2, 8);
        Assert.Empty(desk.Emulator.Requests);
    }

    [Theory]
    [InlineData("get", "solapi:group:G4V20261224100000AAAAAAAAAAAAAAA", "NotFound")]
    [InlineData("recipients", "solapi:group:G4V20261224100000AAAAAAAAAAAAAAA", "NotFound")]
    [InlineData("get", "jsms:single:nobody", "NotFound")]
    [InlineData("recipients", "jsms:batch:nobody", "NotFound")]
    public async Task A_rejection_is_2_with_the_provider_s_words(string command, string id, string code)
    {
        await using var desk = await Desk.OpenAsync();

        var text = await desk.RunAsync(command, id);
        Assert.Equal((2, ""), (text.ExitCode, text.Output));
        Assert.Contains($"({code})", text.Errors, StringComparison.Ordinal);
        var json = await desk.RunAsync(command, id, "--json");
        Assert.Equal((2, "", "code outcome provider account providerCode message exitCode"), (json.ExitCode, json.Errors, json.Members()));
        Assert.Equal((code, "2"), (json.Lines[0]["code"]!.ToString(), json.Lines[0]["exitCode"]!.ToString()));
    }

    [Theory]
    [InlineData("jsms", "balance")]
    [InlineData("solapi", "balance")]
    [InlineData("solapi", "list")]
    [InlineData("solapi", "senders")]
    [InlineData("jsms", "template 1250")]
    [InlineData("jsms", "get 1a88")]
    [InlineData("solapi", "recipients G4V")]
    [InlineData("solapi", "cancel-schedule G4V --yes")]
    public async Task A_dead_port_is_4_and_named(string provider, string command)
    {
        await using var desk = await Desk.OpenAsync();

        var ended = await desk.RunAsync([.. command.Split(' '), "--provider", provider, "--base-address", "http://127.0.0.1:1"]);

        Assert.Equal((4, ""), (ended.ExitCode, ended.Output));
        Assert.Contains("127.0.0.1:1", ended.Errors, StringComparison.Ordinal);
        Assert.Empty(desk.Emulator.Requests);
    }

    [Theory]
    [InlineData(503)]
    [InlineData(null)]
    public async Task A_provider_that_is_down_or_loses_every_response_is_4(int? status)
    {
        await using var desk = await Desk.OpenAsync();
        desk.Emulator.Faults.Add(new Fault { Provider = "solapi", Action = status is { } code ? FaultAction.Status(code) : FaultAction.Reset });

        var ended = await desk.RunAsync("balance", "--json");

        // What the other provider says is not lost with it.
        Assert.Equal((4, "jsms", "solapi"), (ended.ExitCode, ended.Lines[0]["provider"]!.ToString(), ended.Lines[1]["provider"]!.ToString()));
        Assert.Contains($"127.0.0.1:{desk.Emulator.Url.Port}", ended.Lines[1]["message"]!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("jsms", "ScheduledSms__Jsms__MasterSecret", "ScheduledSms:Jsms:AppKey and ScheduledSms:Jsms:MasterSecret")]
    [InlineData("jsms", "ScheduledSms__Jsms__AppKey", "ScheduledSms:Jsms:AppKey")]
    [InlineData("solapi", "ScheduledSms__Solapi__ApiSecret", "ScheduledSms:Solapi:ApiKey and ScheduledSms:Solapi:ApiSecret")]
    [InlineData("solapi", "ScheduledSms__Solapi__ApiKey", "ScheduledSms:Solapi:ApiKey")]
    public async Task A_wrong_key_is_5_and_named_by_its_path(string provider, string name, string words)
    {
        await using var desk = await Desk.OpenAsync();

        var ended = await desk.RunAsync(new Dictionary<string, string> { [name] = "wrongwrongwrong0" }, "balance", "--provider", provider);

        Assert.Equal((5, ""), (ended.ExitCode, ended.Output));
        Assert.Contains(words, ended.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("wrongwrongwrong0", ended.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Told_to_stop_while_a_request_hangs_it_ends_at_once_with_130(string signal)
    {
        await using var desk = await Desk.OpenAsync();
        desk.Emulator.Faults.Add(new Fault { Operation = "group.list", Action = FaultAction.Hang });
        using var process = desk.Start(Nothing, "list", "--json");
        await desk.Emulator.WaitForAsync(emulator => emulator.Requests.Any(static request => request.Operation == "group.list"), cancellationToken: TestContext.Current.CancellationToken);

        using var kill = System.Diagnostics.Process.Start("kill", ["-" + signal, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        var ended = await Desk.EndAsync(process, mayShowNumbers: false);

        Assert.Equal((130, "Stopped", ""), (ended.ExitCode, Assert.Single(ended.Lines)["code"]!.ToString(), ended.Errors));
    }

    [Fact]
    public async Task Stopped_within_a_cancel_it_says_that_the_outcome_is_unknown()
    {
        await using var desk = await Desk.OpenAsync();
        var id = await desk.ScheduleAsync("86");
        desk.Emulator.Faults.Add(new Fault { Operation = "schedule.delete", Action = FaultAction.Hang });
        using var process = desk.Start(Nothing, "cancel-schedule", id.ToString(), "--yes", "--json");
        await desk.Emulator.WaitForAsync(emulator => emulator.Requests.Any(static request => request.Operation == "schedule.delete"), cancellationToken: TestContext.Current.CancellationToken);

        using var kill = System.Diagnostics.Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        var ended = await Desk.EndAsync(process, mayShowNumbers: false);

        Assert.Equal((130, "Unknown"), (ended.ExitCode, Assert.Single(ended.Lines)["result"]!.ToString()));
    }
}
