namespace ScheduledSms.Tests.Samples;

/// <summary>The comparison with the code used today, run as a user runs it.</summary>
public sealed class MovingOverTests
{
    [Fact]
    public async Task It_shows_both_wire_forms_of_both_providers()
    {
        var (exitCode, output, error) = await SampleProcess.RunAsync("MovingOver");

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal((3, 3), (output.Split("\n  today:").Length, output.Split("\n  with ScheduledSms:").Length));
        Assert.Contains("text/plain", output, StringComparison.Ordinal);
        Assert.Contains("""{"send_time":"2026-12-02 10:00:00","mobile":"13812345678","temp_id":1250,""", output, StringComparison.Ordinal);
        Assert.Contains("""{"scheduledDate":"2026-12-02T16:00:00Z"}""", output, StringComparison.Ordinal);
        Assert.Contains("""{"scheduledDate":"2026-12-02T07:00:00.000Z"}""", output, StringComparison.Ordinal);
        Assert.Contains("a time in the past: Rejected, InvalidSendTime, 0 requests", output, StringComparison.Ordinal);
        Assert.Contains("canceling: Canceled", output, StringComparison.Ordinal);
    }
}
