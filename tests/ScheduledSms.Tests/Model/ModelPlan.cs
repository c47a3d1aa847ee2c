using ScheduledSms.Emulator.Faults;

namespace ScheduledSms.Tests.Model;

/// <summary>A sequence as drawn by its seed: the faults of the network, and what the callers do.</summary>
internal sealed class ModelPlan
{
    public const int Clients = 2;

    private const int MostSteps = 9;
    private const int MostFaults = 4;

    public ModelPlan(int seed)
    {
        Seed = seed;
        var random = new Random(seed);
        LaggingReads = random.Next(4) == 0 ? random.Next(1, 4) : 0;
        Faults = [.. Enumerable.Range(0, random.Next(MostFaults + 1)).Select(_ => ModelFaults.Draw(random))];
        var lanes = random.Next(1, 4);
        Steps = [.. Enumerable.Range(0, random.Next(3, MostSteps + 1)).Select(index => Draw(random, index, lanes))];
    }

    public int Seed { get; }

    /// <summary>How many reads after a write still show SOLAPI's state before it.</summary>
    public int LaggingReads { get; }

    public IReadOnlyList<Fault> Faults { get; }

    public IReadOnlyList<ModelStep> Steps { get; }

    private static ModelStep Draw(Random random, int index, int lanes) => new(
        Lane: random.Next(lanes),
        Action: index == 0 ? ModelAction.Schedule : (ModelAction)Weighted(random, 4, 4, 3, 1, 2),
        Client: random.Next(Clients),
        Provider: random.Next(2) == 0 ? ProviderNames.Jsms : ProviderNames.Solapi,
        Target: random.Next(100),
        Recipients: random.Next(1, 4),
        Minutes: random.Next(2, 90),
        CancelAfter: random.Next(6) == 0 ? TimeSpan.FromMilliseconds(random.Next(0, 12)) : null);

    private static int Weighted(Random random, params int[] weights)
    {
        var drawn = random.Next(weights.Sum());
        var index = 0;
        while ((drawn -= weights[index]) >= 0)
            index++;
        return index;
    }
}
