namespace ScheduledSms.Benchmarks.Connections;

/// <summary>How much is measured.</summary>
internal sealed record ConnectionsPlan
{
    private static readonly TimeSpan Ours = new TransportOptions().IdleTimeout;

    /// <summary>Two minutes, most of which the clients spend sleeping.</summary>
    public static readonly ConnectionsPlan Full = new()
    {
        Servers = [Announcing(5), Silent(5), Announcing(15), Silent(15), Silent(20), Silent(60), Silent(65), Silent(75)],
        IdleTimeouts = [.. new[] { TimeSpan.FromMinutes(1), Ours, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(3) }.Distinct().OrderDescending()],
        GiveOrTake = 1,
        RandomMean = 15,
        Creates = 50,
        OneWay = TimeSpan.FromMilliseconds(200),
        Starting = TimeSpan.FromSeconds(5),
        HangUpKeepAlive = TimeSpan.FromSeconds(2),
        HangUpOneWay = TimeSpan.FromMilliseconds(40),
        HangUps = 100,
        Distances = [TimeSpan.Zero, TimeSpan.FromMilliseconds(10), TimeSpan.FromMilliseconds(40)],
        CostCreates = 60,
        IgnoredQuestions = 5,
    };

    /// <summary>A few seconds: enough to see that everything still works.</summary>
    public static readonly ConnectionsPlan Small = Full with
    {
        Servers = [Silent(1)],
        IdleTimeouts = [Ours],
        GiveOrTake = 0.5,
        RandomMean = null,
        Creates = 8,
        OneWay = TimeSpan.FromMilliseconds(100),
        Starting = TimeSpan.FromSeconds(0.5),
        HangUpKeepAlive = TimeSpan.FromSeconds(1),
        HangUpOneWay = TimeSpan.FromMilliseconds(200),
        HangUps = 8,
        Distances = [TimeSpan.Zero],
        CostCreates = 3,
        IgnoredQuestions = 1,
    };

    public required IReadOnlyList<ServerKind> Servers { get; init; }

    /// <summary>How long clients keep an idle connection.</summary>
    public required IReadOnlyList<TimeSpan> IdleTimeouts { get; init; }

    /// <summary>By how many seconds a gap may differ from the server's keep-alive time, which is the worst time for the next create.</summary>
    public required double GiveOrTake { get; init; }

    /// <summary>The mean of random gaps in seconds, measured against the server with the same keep-alive time; null measures none.</summary>
    public required double? RandomMean { get; init; }

    /// <summary>The number of creates in each case.</summary>
    public required int Creates { get; init; }

    /// <summary>The one-way latency to the server: long enough for losses to show in few creates.</summary>
    public required TimeSpan OneWay { get; init; }

    /// <summary>The period over which the clients start.</summary>
    public required TimeSpan Starting { get; init; }

    public required TimeSpan HangUpKeepAlive { get; init; }

    public required TimeSpan HangUpOneWay { get; init; }

    public required int HangUps { get; init; }

    /// <summary>The one-way latencies at which the cost of <c>Expect: 100-continue</c> is measured.</summary>
    public required IReadOnlyList<TimeSpan> Distances { get; init; }

    public required int CostCreates { get; init; }

    /// <summary>Creates at a server that ignores <c>Expect: 100-continue</c>: a second each.</summary>
    public required int IgnoredQuestions { get; init; }

    public IEnumerable<StaleCase> StaleCases =>
        from server in Servers
        from gaps in GapsAt(server)
        from idleTimeout in IdleTimeouts
        select new StaleCase(server, idleTimeout, gaps);

    private IEnumerable<Gaps> GapsAt(ServerKind server)
    {
        yield return Gaps.Regular(server.KeepAlive.TotalSeconds, GiveOrTake);
        if (!server.Announces && server.KeepAlive.TotalSeconds == RandomMean)
            yield return Gaps.Random(server.KeepAlive.TotalSeconds);
    }

    private static ServerKind Silent(int seconds) => new(TimeSpan.FromSeconds(seconds), Announces: false);

    private static ServerKind Announcing(int seconds) => new(TimeSpan.FromSeconds(seconds), Announces: true);
}
