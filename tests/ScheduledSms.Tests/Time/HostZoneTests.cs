using System.Diagnostics;

namespace ScheduledSms.Tests.Time;

/// <summary>Runs the wire time tests again in processes whose host is somewhere else.</summary>
public sealed class HostZoneTests
{
    [Theory]
    [InlineData("UTC", "00:00:00")]
    [InlineData("Asia/Seoul", "09:00:00")]
    [InlineData("Asia/Shanghai", "08:00:00")]
    [InlineData("America/New_York", "-04:00:00")]
    public async Task The_wire_is_the_same_wherever_the_host_is(string zone, string julyOffset)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        start.ArgumentList.Add(typeof(HostZoneTests).Assembly.Location);
        foreach (var tests in new[] { typeof(WireTimeTests), typeof(SendTimeRejectionTests), typeof(HostPlaceTests) })
        {
            start.ArgumentList.Add("-class");
            start.ArgumentList.Add(tests.FullName!);
        }

        start.Environment["TZ"] = zone;
        start.Environment[HostPlaceTests.ExpectedOffset] = julyOffset;

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == 0, output);
        Assert.Matches(@"Total: [1-9]\d", output); // Some tests did run.
    }
}
