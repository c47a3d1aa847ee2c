namespace ScheduledSms.Benchmarks.Connections;

/// <summary>How long a connection is idle between two creates, in seconds.</summary>
/// <param name="Name">The name in a table.</param>
/// <param name="ShareUpTo">The share of gaps that are no longer than this.</param>
/// <param name="Quantile">The gap that this share of gaps does not exceed.</param>
internal sealed record Gaps(string Name, Func<double, double> ShareUpTo, Func<double, double> Quantile)
{
    /// <summary>Creates that are independent of each other, such as those of a web app.</summary>
    public static Gaps Random(double mean) =>
        new(FormattableString.Invariant($"random, {mean:0} s on average"), gap => 1 - Math.Exp(-Math.Max(0, gap) / mean), share => -mean * Math.Log(1 - share));

    /// <summary>The creates of a job that runs at fixed times.</summary>
    public static Gaps Regular(double every, double giveOrTake) =>
        new(
            FormattableString.Invariant($"every {every:0.##} s, give or take {giveOrTake:0.##} s"),
            gap => Math.Clamp((gap - every + giveOrTake) / (2 * giveOrTake), 0, 1),
            share => every + (((2 * share) - 1) * giveOrTake));
}
