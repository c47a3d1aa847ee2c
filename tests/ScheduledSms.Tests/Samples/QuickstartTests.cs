namespace ScheduledSms.Tests.Samples;

/// <summary>The quickstart, run as a user runs it.</summary>
public sealed class QuickstartTests
{
    [Fact]
    public async Task It_shows_both_providers_and_ends_well()
    {
        var (exitCode, output, error) = await RunAsync();

        Assert.Equal((0, ""), (exitCode, error));
        Assert.All(["JSMS, China", "SOLAPI, Korea"], part => Assert.Contains(part, output, StringComparison.Ordinal));
        Assert.All(["scheduled", "read back", "updated", "canceled", "delivered"], step => Assert.Contains($"\n  {step} ", output, StringComparison.Ordinal));
        Assert.Contains("3 messages", output, StringComparison.Ordinal);
        Assert.Contains("the group is COMPLETE", output, StringComparison.Ordinal);
        Assert.Contains("Rejected, AlreadySentOrCanceled", output, StringComparison.Ordinal);
        Assert.DoesNotContain("13812345678", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Live_says_what_it_would_do_and_does_nothing_without_yes()
    {
        var (exitCode, output, _) = await RunAsync("--live", "--to", "+821012345678");

        Assert.Equal(0, exitCode);
        Assert.Contains("through SOLAPI", output, StringComparison.Ordinal);
        Assert.Contains("Nothing was done. Add --yes to do it.", output, StringComparison.Ordinal);
        Assert.DoesNotContain("1012345678", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--live")]
    [InlineData("--live", "--to", "01012345678")]
    [InlineData("--live", "--to", "+1")]
    public async Task Live_without_a_number_it_can_reach_explains_itself(params string[] arguments)
    {
        var (exitCode, _, error) = await RunAsync(arguments);

        Assert.Equal(2, exitCode);
        Assert.Contains("Usage:", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Live_without_keys_names_the_setting_that_is_missing()
    {
        var (exitCode, _, error) = await RunAsync("--live", "--to", "+8613812345678", "--yes");

        Assert.Equal(1, exitCode);
        Assert.Contains("ScheduledSms names no provider", error, StringComparison.Ordinal);
    }

    private static Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments) => SampleProcess.RunAsync("Quickstart", arguments);
}
