namespace ScheduledSms.Benchmarks.Ratios;

/// <summary>How much is measured.</summary>
internal sealed record RatiosPlan(int Rounds, int Calls)
{
    /// <summary>A minute or two.</summary>
    public static readonly RatiosPlan Full = new(Rounds: 61, Calls: 5_000);

    /// <summary>Enough to see that everything still works.</summary>
    public static readonly RatiosPlan Small = new(Rounds: 3, Calls: 20);
}
