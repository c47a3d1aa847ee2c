using ScheduledSms.Tests.Testing;

namespace ScheduledSms.Tests.Model;

/// <summary>What stands around, below and beside a client, and what happens on its own way to the provider.</summary>
internal sealed record ModelChain
{
    private const int MostLosses = 3;

    /// <summary>It waits in real time with each request: only where time is real.</summary>
    private const string Waiting = "a content that writes all, flushes and throws";

    /// <summary>Without Microsoft's standard pipeline: disposing an app that has it waits up to 30 seconds for what a caller abandoned.</summary>
    private static readonly string[] Attacks =
        [.. GuardAttacks.All.Keys.Where(static name => !name.StartsWith("Microsoft's standard resilience", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>One of <see cref="GuardAttacks"/>; null: only the transport.</summary>
    public string? Attack { get; private init; }

    public bool HasBrokenLoggers { get; private init; }

    /// <summary>Whether every third look at its clock throws. Not beside an attack: Microsoft's handlers would use that clock too, and do not survive it.</summary>
    public bool HasBrokenClock { get; private init; }

    /// <summary>Which of the client's requests are lost, or their responses. Only below a chain without an attack, which brings its own transport.</summary>
    public IReadOnlyDictionary<int, Loss> Losses { get; private init; } = new Dictionary<int, Loss>();

    /// <summary>Which reads of a group show a state that nobody knows; -1: all of them.</summary>
    public int? UnknownState { get; private init; }

    public static ModelChain Draw(Random random, bool isInterleaved)
    {
        var attack = random.Next(3) == 0 ? Attacks[random.Next(Attacks.Length)] : null;
        var losses = Enumerable.Range(0, random.Next(MostLosses + 1)).Select(_ => (At: random.Next(10), Loss: random.Next(3) == 0 ? Loss.Request : Loss.Response)).ToList();
        return new ModelChain
        {
            Attack = isInterleaved && attack == Waiting ? null : attack,
            HasBrokenLoggers = random.Next(8) == 0,
            HasBrokenClock = random.Next(8) == 0 && attack is null,
            Losses = random.Next(2) == 0 ? losses.DistinctBy(static loss => loss.At).ToDictionary(static loss => loss.At, static loss => loss.Loss) : new Dictionary<int, Loss>(),
            UnknownState = random.Next(8) == 0 ? random.Next(-1, 3) : null,
        };
    }

    public override string ToString() =>
        $"{Attack ?? "plain"}, lost [{string.Join(' ', Losses)}]{(UnknownState is { } read ? $", unknown state at read {read}" : "")}{(HasBrokenLoggers ? ", broken loggers" : "")}{(HasBrokenClock ? ", broken clock" : "")}";
}
