namespace ScheduledSms.Benchmarks.Start;

/// <summary>How much is measured.</summary>
internal sealed record StartPlan
{
    /// <summary>Five to ten minutes, most of it for publishing.</summary>
    public static readonly StartPlan Full = new() { Starts = 31, Publishes = true };

    /// <summary>One start of each, as the programs were built with the tests: enough to see that everything still works.</summary>
    public static readonly StartPlan Small = new() { Starts = 1, Publishes = false };

    /// <summary>How often each program is started, in turns.</summary>
    public required int Starts { get; init; }

    /// <summary>Whether the programs are published first, in each of the ways; otherwise they run as built.</summary>
    public required bool Publishes { get; init; }
}
