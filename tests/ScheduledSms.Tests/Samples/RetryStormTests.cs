using System.Text.RegularExpressions;

namespace ScheduledSms.Tests.Samples;

/// <summary>A thousand messages on each provider through an app's own retries, run as a user runs it.</summary>
public sealed partial class RetryStormTests
{
    private static readonly string[] Places = ["around every HttpClient", "on the builder that AddJsms returns", "as the primary handler (Resilience)"];

    [Fact]
    public async Task A_thousand_messages_on_each_provider_are_scheduled_once_each_wherever_the_retries_stand()
    {
        var (exitCode, output, error) = await SampleProcess.RunAsync("RetryStorm");

        Assert.Equal((0, ""), (exitCode, error));
        Assert.StartsWith("Each line: 1,000 messages, through an app that sends whatever fails 5 times more.", output, StringComparison.Ordinal);
        Assert.Equal(
            [
                .. Places.SelectMany(static place => new[]
                {
                    $"{place}: ScheduledSms jsms 1000 0 1000 0",
                    $"{place}: ScheduledSms solapi 1000 1000 0 0",
                }),
                // By hand, with the same primary handler: six messages for each person, and an error for each call.
                $"{Places[^1]}: HttpClient jsms 6000 0 - 1000",
            ],
            Row().Matches(output).Select(static row => $"{row.Groups["place"].Value.TrimEnd()}: {Spaces().Replace(row.Groups["columns"].Value, " ").Trim()}"));
    }

    [GeneratedRegex(@"^(?<place>\S.*?)  +(?<columns>(ScheduledSms|HttpClient) +(jsms|solapi) .*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Row();

    [GeneratedRegex(" +")]
    private static partial Regex Spaces();
}
