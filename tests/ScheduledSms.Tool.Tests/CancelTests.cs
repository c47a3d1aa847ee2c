using ScheduledSms.Emulator.Faults;
using ScheduledSms.Tool.Tests.Testing;

namespace ScheduledSms.Tool.Tests;

/// <summary>Canceling: what becomes of it in words and codes, and who has to say yes.</summary>
public sealed class CancelTests
{
    [Theory]
    [InlineData("82", 0, "AlreadyCanceled")]
    [InlineData("86", 2, "AlreadySentOrCanceled")]
    public async Task It_is_canceled_and_a_second_time_as_the_provider_tells(string callingCode, int secondCode, string secondResult)
    {
        await using var desk = await Desk.OpenAsync();
        var id = (await desk.ScheduleAsync(callingCode)).ToString();

        var canceled = await desk.RunAsync("cancel-schedule", id, "--yes", "--json");
        Assert.Equal((0, "id provider account result message", "Canceled"), (canceled.ExitCode, canceled.Members(), canceled.Lines[0]["result"]!.ToString()));
        var again = await desk.RunAsync("cancel-schedule", id, "--yes", "--json");
        Assert.Equal((secondCode, secondResult), (again.ExitCode, again.Lines[0]["result"]!.ToString()));
        await desk.Emulator.Clock.AdvanceAsync(TimeSpan.FromDays(3));
        Assert.Empty(desk.Emulator.Delivered);
    }

    [Theory]
    [InlineData("82", "too late: already sent")]
    [InlineData("86", "too late: already sent or canceled")]
    public async Task It_is_too_late(string callingCode, string words)
    {
        await using var desk = await Desk.OpenAsync();
        var id = await desk.ScheduleAsync(callingCode);
        await desk.Emulator.Clock.AdvanceAsync(TimeSpan.FromDays(3));

        // The emulator's clock is three days ahead: the program goes by it.
        var late = await desk.RunAsync("cancel-schedule", id.ToString(), "--yes");

        Assert.Equal(2, late.ExitCode);
        Assert.Contains("result: " + words, late.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("82", "group.cancel")]
    [InlineData("86", "schedule.delete")]
    public async Task Where_every_response_is_lost_it_is_unknown(string callingCode, string operation)
    {
        await using var desk = await Desk.OpenAsync();
        var id = await desk.ScheduleAsync(callingCode);
        desk.Emulator.Faults.Add(new Fault { Operation = operation, Action = FaultAction.Reset });
        desk.Emulator.Faults.Add(new Fault { Operation = callingCode == "82" ? "group.get" : "schedule.get", Action = FaultAction.Reset });

        var unknown = await desk.RunAsync("cancel-schedule", id.ToString(), "--yes", "--json");

        Assert.Equal((2, "Unknown"), (unknown.ExitCode, unknown.Lines[0]["result"]!.ToString()));
        Assert.NotEqual("", unknown.Lines[0]["message"]!.ToString());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task With_nobody_to_ask_it_wants_a_yes_and_cancels_nothing(bool asJson)
    {
        await using var desk = await Desk.OpenAsync();
        var id = await desk.ScheduleAsync("82");
        var before = desk.Emulator.Requests.Count;

        var ended = await desk.RunAsync(["cancel-schedule", id.ToString(), .. asJson ? ["--json"] : Array.Empty<string>()]);

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("--yes", ended.Output + ended.Errors, StringComparison.Ordinal);
        Assert.Equal(before, desk.Emulator.Requests.Count);
    }

    [Theory]
    [InlineData("y\n", 0, "canceled")]
    [InlineData("no\n", 1, "Nothing was canceled.")]
    public async Task At_a_terminal_it_asks(string typed, int exitCode, string words)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "a terminal is made with Linux's script");
        await using var desk = await Desk.OpenAsync();
        var id = await desk.ScheduleAsync("82");

        var ended = await desk.RunAtTerminalAsync(new Dictionary<string, string>(), typed, columns: 120, "cancel-schedule", id.ToString());

        Assert.Contains($"Cancel {id}, one recipient, {desk.SendAt.ToOffset(TimeSpan.FromHours(9)):yyyy-MM-dd} 10:00 +09:00? [y/N]", ended.Output, StringComparison.Ordinal);
        Assert.Contains(words, ended.Output, StringComparison.Ordinal);
        Assert.Equal(exitCode, ended.ExitCode);
    }
}
