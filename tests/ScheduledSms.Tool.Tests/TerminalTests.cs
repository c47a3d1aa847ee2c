using System.Text.RegularExpressions;
using ScheduledSms.Tool.Tests.Testing;

namespace ScheduledSms.Tool.Tests;

/// <summary>What a person sees: help, completion, tables, color.</summary>
public sealed partial class TerminalTests
{
    private static readonly Dictionary<string, string> Nothing = [];

    private static readonly string[] Commands = ["get", "recipients", "list", "cancel-schedule", "balance", "senders", "template"];

    [Fact]
    public async Task Help_has_the_commands_examples_settings_and_exit_codes()
    {
        await using var desk = await Desk.OpenAsync();

        var help = await desk.RunAsync("--help");
        Assert.Equal((0, ""), (help.ExitCode, help.Errors));
        Assert.All([.. Commands, "--account", "--base-address", "--json", "--show-numbers", "appsettings.json", "130"], part => Assert.Contains(part, help.Output, StringComparison.Ordinal));
        foreach (var command in Commands)
        {
            var own = await desk.RunAsync(command, "--help");
            Assert.Equal(0, own.ExitCode);
            Assert.Contains($"Examples:\n  scheduled-sms {command}", own.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Without_a_command_the_help_is_shown_and_it_is_wrong_input()
    {
        await using var desk = await Desk.OpenAsync();

        var ended = await desk.RunAsync();

        Assert.Equal((1, ""), (ended.ExitCode, ended.Output));
        Assert.All(Commands, command => Assert.Contains(command, ended.Errors, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("bal", "balance")]
    [InlineData("list --status sch", "scheduled")]
    [InlineData("list --by ", "created")]
    [InlineData("balance --provider ", "solapi")]
    [InlineData("balance --sh", "--show-numbers")]
    public async Task A_shell_is_told_what_may_follow(string typed, string completion)
    {
        await using var desk = await Desk.OpenAsync();

        var suggested = await desk.RunAsync(FormattableString.Invariant($"[suggest:{typed.Length}]"), typed);

        Assert.Equal(0, suggested.ExitCode);
        Assert.Contains(completion, suggested.Output.Split('\n').Select(static line => line.TrimEnd('\r')));
    }

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public async Task A_terminal_gets_an_aligned_table_in_color_and_an_id_in_one_piece(int columns)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "a terminal is made with Linux's script");
        await using var desk = await Desk.OpenAsync();
        var id = (await desk.ScheduleAsync("82")).ToString();

        var shown = await desk.RunAtTerminalAsync(Nothing, "", columns, "list", "--status", "all");

        Assert.Equal(0, shown.ExitCode);
        Assert.Matches(Style(), shown.Output);
        var lines = Plain(shown.Output).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal(columns == 80 ? 4 : 2, lines.Length);
        Assert.Equal([id], lines.SelectMany(static line => line.Split(' ')).Where(static word => word.StartsWith("solapi", StringComparison.Ordinal)));
        Assert.Equal(lines[columns == 80 ? 1 : 0].IndexOf("send at", StringComparison.Ordinal), lines[^1].IndexOf($"{desk.SendAt.ToOffset(TimeSpan.FromHours(9)):yyyy-MM-dd HH:mm}", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.InRange(line.Length, 1, columns));
    }

    [Fact]
    public async Task NO_COLOR_is_respected_and_a_pipe_has_none()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "a terminal is made with Linux's script");
        await using var desk = await Desk.OpenAsync();
        var id = (await desk.ScheduleAsync("82")).ToString();

        var bare = await desk.RunAtTerminalAsync(new Dictionary<string, string> { ["NO_COLOR"] = "1" }, "", columns: 120, "get", id);
        Assert.Equal(0, bare.ExitCode);
        Assert.DoesNotMatch(Style(), bare.Output);
        Assert.Contains("scheduled (SCHEDULED)", bare.Output, StringComparison.Ordinal);
        Assert.Matches(Style(), (await desk.RunAtTerminalAsync(Nothing, "", columns: 120, "get", id)).Output);

        foreach (var command in (string[][])[["get", id], ["list"], ["senders"], ["balance"], ["get", "solapi:group:G4V"]])
        {
            var piped = await desk.RunAsync(command);
            Assert.DoesNotContain('\u001b', piped.Output + piped.Errors);
        }
    }

    [Fact]
    public async Task What_a_provider_writes_moves_no_cursor()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Emulator.Jsms.Account(Desk.JsmsKey).AddTemplate(7, "a\u001b[2Jb\r\nc\u202ed");

        Assert.Contains("text: a?[2Jb  c?d\n", (await desk.RunAsync("template", "7", "--provider", "jsms")).Output, StringComparison.Ordinal);
        Assert.Equal("a\u001b[2Jb\r\nc\u202ed", (await desk.RunAsync("template", "7", "--provider", "jsms", "--json")).Lines[0]["text"]!.ToString());
    }

    private static string Plain(string output) => Sequence().Replace(output, "").Replace("\r", "", StringComparison.Ordinal);

    /// <summary>Color or weight.</summary>
    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Style();

    /// <summary>All that a terminal obeys, also what .NET itself writes to each one at the start.</summary>
    [GeneratedRegex("\u001b(\\[[0-9;?]*[A-Za-z]|[=>])", RegexOptions.ExplicitCapture)]
    private static partial Regex Sequence();
}
