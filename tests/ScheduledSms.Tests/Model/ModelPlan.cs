using ScheduledSms.Emulator.Faults;
using ScheduledSms.Emulator.Solapi;

namespace ScheduledSms.Tests.Model;

/// <summary>
/// A sequence as drawn by its seed: the faults of the network, what stands around the clients, and what the callers do. Half of the
/// sequences run in several lanes at once, in real time; the others are interleaved: one lane, with the other client's calls and all
/// else inside its calls at the boundaries of their requests, in a time that only requests move.
/// </summary>
internal sealed class ModelPlan
{
    public const int Clients = 2;

    private const int MostSteps = 9;
    private const int MostFaults = 4;
    private const int MostIntrusions = 3;

    public ModelPlan(int seed)
    {
        Seed = seed;
        var random = new Random(seed);
        IsInterleaved = random.Next(2) == 0;
        LaggingReads = random.Next(4) == 0 ? random.Next(1, 4) : 0;
        CanceledGroupBecomes = random.Next(8) == 0 ? SolapiCanceledGroup.Failed : SolapiCanceledGroup.Pending;
        ScheduleEchoesPending = random.Next(8) == 0;
        ScheduleAgain = random.Next(8) == 0 ? SolapiScheduleAgain.Replaces : SolapiScheduleAgain.Rejected;
        Chains = [.. Enumerable.Range(0, Clients).Select(_ => ModelChain.Draw(random, IsInterleaved))];
        Faults = [.. Enumerable.Range(0, random.Next(MostFaults + 1)).Select(_ => ModelFaults.Draw(random, canHang: !IsInterleaved))];
        var lanes = IsInterleaved ? 1 : random.Next(1, 4);
        Steps = [.. Enumerable.Range(0, random.Next(3, MostSteps + 1)).Select(index => Draw(random, index, lanes))];
    }

    public int Seed { get; }

    /// <summary>How many reads after a write still show SOLAPI's state before it.</summary>
    public int LaggingReads { get; }

    /// <summary>Whether nothing runs at the same time, and everything at the boundaries of requests.</summary>
    public bool IsInterleaved { get; }

    public SolapiCanceledGroup CanceledGroupBecomes { get; }

    /// <summary>Whether the response to a schedule step shows the state before it.</summary>
    public bool ScheduleEchoesPending { get; }

    public SolapiScheduleAgain ScheduleAgain { get; }

    /// <summary>What stands around each client.</summary>
    public IReadOnlyList<ModelChain> Chains { get; }

    public IReadOnlyList<Fault> Faults { get; }

    public IReadOnlyList<ModelStep> Steps { get; }

    private ModelStep Draw(Random random, int index, int lanes) => new(
        Lane: random.Next(lanes),
        Action: index == 0 ? ModelAction.Schedule : (ModelAction)Weighted(random, 4, 4, 3, 1, 2),
        Client: random.Next(Clients),
        Provider: random.Next(2) == 0 ? ProviderNames.Jsms : ProviderNames.Solapi,
        Target: random.Next(100),
        Recipients: random.Next(1, 4),
        Minutes: random.Next(2, 90))
    {
        CancelAfter = !IsInterleaved && random.Next(6) == 0 ? TimeSpan.FromMilliseconds(random.Next(0, 12)) : null,
        Intrusions = IsInterleaved ? [.. Enumerable.Range(0, random.Next(MostIntrusions + 1)).Select(_ => ModelIntrusion.Draw(random))] : [],
    };

    private static int Weighted(Random random, params int[] weights)
    {
        var drawn = random.Next(weights.Sum());
        var index = 0;
        while ((drawn -= weights[index]) >= 0)
            index++;
        return index;
    }

    public override string ToString() => $"""
        {(IsInterleaved ? "Interleaved" : "In real time")}, reads lag {LaggingReads}, canceled groups are {CanceledGroupBecomes}{(ScheduleEchoesPending ? ", the schedule step shows PENDING" : "")}, scheduling again is {ScheduleAgain}
        Chains: {string.Join("; ", Chains)}
        Faults: {string.Join("; ", Faults)}
        """;
}
