namespace ScheduledSms.Benchmarks.Connections;

/// <summary>The middle one of several times: a busy machine's odd delays do not move it.</summary>
internal static class Median
{
    public static TimeSpan Of(IEnumerable<TimeSpan> times)
    {
        TimeSpan[] sorted = [.. times.Order()];
        return sorted[sorted.Length / 2];
    }
}
