namespace ScheduledSms.Benchmarks.Load;

/// <summary>How much is measured.</summary>
internal sealed record LoadPlan
{
    /// <summary>
    /// A minute and a half on two cores. Many short turns: in 11 rounds of 6,000 calls, two measurements of the same code differed by up to a fifth in throughput on
    /// a busy machine; in these turns, by less than a tenth.
    /// </summary>
    public static readonly LoadPlan Full = new() { InFlight = [64, 256], Rounds = 45, Calls = 1_200, CeilingRounds = 3 };

    /// <summary>A few seconds, most of them for the ceiling: enough to see that everything still works.</summary>
    public static readonly LoadPlan Small = new() { InFlight = [4], Rounds = 2, Calls = 40, CeilingRounds = 1 };

    /// <summary>The numbers of calls in flight at a time.</summary>
    public required IReadOnlyList<int> InFlight { get; init; }

    /// <summary>The number of turns of each variant.</summary>
    public required int Rounds { get; init; }

    /// <summary>The number of calls in a turn.</summary>
    public required int Calls { get; init; }

    /// <summary>The number of rounds in which the ceiling has a turn too, of a second each.</summary>
    public required int CeilingRounds { get; init; }
}
