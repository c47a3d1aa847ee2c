
namespace ScheduledSms.Benchmarks.Load;

/// <summary>The results of a contender.</summary>
internal sealed record LoadResult(Contender Contender, int InFlight)
{
    /// <summary>Its turns by round. The ceiling has none in most rounds.</summary>
    public SortedDictionary<int, Turn> Turns { get; } = [];

    /// <summary>The number of calls it made, including warm-up.</summary>
    public int Calls { get; set; }

    /// <summary>The number of them that the server counted.</summary>
    public int Arrived { get; set; }

    public double MedianOf(Func<Turn, double> figure) => Median.Of(Turns.Values.Select(figure));

    /// <summary>The median over the rounds of the ratio within each: what slows a round down slows both, so this is steadier than the ratio of two medians.</summary>
    public double RatioTo(LoadResult other, Func<Turn, double> figure) => Median.Of(Turns.Select(turn => figure(turn.Value) / figure(other.Turns[turn.Key])));
}
