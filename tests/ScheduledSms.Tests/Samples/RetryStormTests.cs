using System.Text.RegularExpressions;

namespace ScheduledSms.Tests.Samples;

/// <summary>A thousand messages on each provider through an app's own retries, run as a user runs it.</summary>
public sealed partial class RetryStormTests
{
    [Fact]
    public async Task A_thousand_messages_on_each_provider_are_scheduled_once_each_whatever_retries_them()
    {
        var (exitCode, output, error) = await SampleProcess.RunAsync("RetryStorm");

        Assert.Equal((0, ""), (exitCode, error));
        var rows = Row().Matches(output).Select(static row => row.Groups.Values.Skip(1).Select(static column => column.Value).ToArray()).ToList();
        Assert.Equal(
            [["jsms", "1000", "1000", "0", "1000", "0"], ["solapi", "1000", "1000", "1000", "0", "0"], ["jsms", "1000", "1000", "0", "1000", "0"], ["solapi", "1000", "1000", "1000", "0", "0"]],
            rows);
    }

    [GeneratedRegex(@"(jsms|solapi) +(\d+) +(\d+) +(\d+) +(\d+) +(\d+)")]
    private static partial Regex Row();
}
