using ScheduledSms.Jsms;
using ScheduledSms.Tests.Testing;

namespace ScheduledSms.Tests.Conventions;

/// <summary>The public API is a checked-in list: a change shows what an app would see.</summary>
public sealed class PublicApiTests
{
    private const string Variable = "SCHEDULEDSMS_UPDATE_API";

    private static readonly string ListPath = Path.Combine(MockFiles.Tests, "Conventions", "PublicApi.txt");

    [Fact]
    public void The_public_api_is_the_checked_in_one()
    {
        var actual = PublicApiListing.Of(typeof(JsmsScheduleClient).Assembly);
        if (Environment.GetEnvironmentVariable(Variable) == "1")
            File.WriteAllText(ListPath, string.Join('\n', actual) + "\n");

        var expected = File.Exists(ListPath) ? File.ReadAllLines(ListPath) : [];
        var gone = expected.Except(actual, StringComparer.Ordinal).Select(static line => "- " + line);
        var added = actual.Except(expected, StringComparer.Ordinal).Select(static line => "+ " + line);

        Assert.True(
            expected.SequenceEqual(actual, StringComparer.Ordinal),
            $"The public API is not the one in {Path.GetFileName(ListPath)}:\n{string.Join('\n', gone.Concat(added))}\n"
            + $"If that is meant, run the tests once with {Variable}=1, which rewrites the file, and check the file in.");
    }
}
