namespace ScheduledSms.Benchmarks.Emulation;

/// <summary>How much is measured.</summary>
internal sealed record EmulationPlan
{
    /// <summary>Two to three minutes, most of it for the million.</summary>
    public static readonly EmulationPlan Full = new() { Starts = 31, Rounds = 5, Creates = 20_000, Stored = [100_000, 1_000_000] };

    /// <summary>A second or two: enough to see that everything still works.</summary>
    public static readonly EmulationPlan Small = new() { Starts = 3, Rounds = 1, Creates = 200, Stored = [500] };

    /// <summary>The number of emulators started one after another.</summary>
    public required int Starts { get; init; }

    /// <summary>The number of times each server is measured, in turns.</summary>
    public required int Rounds { get; init; }

    /// <summary>Requests per round.</summary>
    public required int Creates { get; init; }

    /// <summary>The numbers of stored schedules at which memory is measured.</summary>
    public required IReadOnlyList<int> Stored { get; init; }
}
