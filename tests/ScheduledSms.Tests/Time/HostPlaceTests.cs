using System.Globalization;

namespace ScheduledSms.Tests.Time;

/// <summary>Shows that a process that is set to be somewhere else really is.</summary>
public sealed class HostPlaceTests
{
    public const string ExpectedOffset = "SCHEDULEDSMS_EXPECTED_JULY_OFFSET";

    [Fact]
    public void The_host_is_where_it_was_put()
    {
        var actual = TimeZoneInfo.Local.GetUtcOffset(new DateTimeOffset(2027, 7, 1, 0, 0, 0, TimeSpan.Zero)).ToString("c", CultureInfo.InvariantCulture);

        Assert.Equal(Environment.GetEnvironmentVariable(ExpectedOffset) ?? actual, actual);
    }
}
