namespace ScheduledSms.Tests.Samples;

/// <summary>The traces and metrics in the console, run as a user runs it.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task It_prints_a_tree_for_each_call_and_a_line_for_each_measurement()
    {
        var (exitCode, output, error) = await SampleProcess.RunAsync("Telemetry");

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Matches(@"\n  solapi schedule .* Applied  G4V.*\n    solapi group.create .*\n      POST .* Applied  200\n    solapi group.messages.add .*\n      PUT ", output.ReplaceLineEndings("\n"));
        Assert.Matches(@"\n    jsms schedule.delete .* Rejected  AlreadySentOrCanceled  50029", output);
        Assert.Matches(@"\n  scheduledsms.client.call.duration\n    group.create Applied solapi +1 in [0-9.]+ s\n", output.ReplaceLineEndings("\n"));
        Assert.Matches(@"\n    schedule.create jsms accepted +1 \{recipient\}\n", output.ReplaceLineEndings("\n"));
        Assert.DoesNotContain("12345678", output, StringComparison.Ordinal);
        Assert.InRange(output.Split('\n').Length, 20, 60);
    }
}
