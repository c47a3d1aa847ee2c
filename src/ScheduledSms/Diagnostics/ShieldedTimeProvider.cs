namespace ScheduledSms.Diagnostics;

/// <summary>The app's clock. While one throws, its time stands still and the system's timers run: it never changes the outcome of a call.</summary>
internal sealed class ShieldedTimeProvider(TimeProvider time) : TimeProvider
{
    private long _lastTimestamp;
    private DateTimeOffset? _lastTime;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency { get; } = FrequencyOf(time);

    /// <summary>The clock itself where it is the system's, which does not throw.</summary>
    public static TimeProvider Around(TimeProvider? time) => time is null || ReferenceEquals(time, System) ? System : new ShieldedTimeProvider(time);

    public override DateTimeOffset GetUtcNow() => Look() ?? _lastTime ?? System.GetUtcNow();

    /// <summary>What a clock says, or null where the app's throws: an instant that it said earlier is no evidence that another has not passed.</summary>
    public static DateTimeOffset? Evidence(TimeProvider time) => time is ShieldedTimeProvider shielded ? shielded.Look() : time.GetUtcNow();

    public override long GetTimestamp()
    {
        try
        {
            return _lastTimestamp = time.GetTimestamp();
        }
        catch (Exception failed) when (failed is not OutOfMemoryException)
        {
            return _lastTimestamp;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        try
        {
            return time.CreateTimer(callback, state, dueTime, period);
        }
        catch (Exception failed) when (failed is not OutOfMemoryException)
        {
            return System.CreateTimer(callback, state, dueTime, period);
        }
    }

    private DateTimeOffset? Look()
    {
        try
        {
            var now = time.GetUtcNow();
            _lastTime = now;
            return now;
        }
        catch (Exception failed) when (failed is not OutOfMemoryException)
        {
            return null;
        }
    }

    private static long FrequencyOf(TimeProvider time)
    {
        try
        {
            return time.TimestampFrequency;
        }
        catch (Exception failed) when (failed is not OutOfMemoryException)
        {
            return System.TimestampFrequency;
        }
    }
}
