namespace ScheduledSms.Emulator.Faults;

/// <content>The action after which a request goes on.</content>
public sealed partial class FaultAction
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(1);

    /// <summary>
    /// Waits, and goes on: before the commit, the provider carries the request out even if the client has given up by then.
    /// It waits in real time, until the fault is removed or the emulator is disposed at the latest.
    /// </summary>
    /// <param name="delay">How long: 0 to a day, in milliseconds.</param>
    /// <param name="jitter">How much longer at most, drawn from <see cref="Fault.Seed"/>: 0 to a day. Default 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A time is outside its range.</exception>
    public static FaultAction Delay(TimeSpan delay, TimeSpan jitter = default)
    {
        Check(delay, nameof(delay));
        Check(jitter, nameof(jitter));
        return new FaultAction(
            "delay",
            FaultEffect.Delays,
            response => response,
            ("milliseconds", delay.TotalMilliseconds),
            ("jitterMilliseconds", jitter == TimeSpan.Zero ? null : jitter.TotalMilliseconds)) { Delays = (delay, delay + jitter) };
    }

    private static void Check(TimeSpan time, string name)
    {
        if (time < TimeSpan.Zero || time > LongestDelay)
            throw new ArgumentOutOfRangeException(name, time, "A delay is 0 or more, and at most a day.");
    }
}
