namespace ScheduledSms.Benchmarks;

/// <summary>The median of several values: occasional delays on a busy machine do not move it.</summary>
internal static class Median
{
    public static TimeSpan Of(IEnumerable<TimeSpan> times) => Middle(times);

    public static double Of(IEnumerable<double> figures) => Middle(figures);

    private static T Middle<T>(IEnumerable<T> all)
    {
        T[] sorted = [.. all.Order()];
        return sorted[sorted.Length / 2];
    }
}
