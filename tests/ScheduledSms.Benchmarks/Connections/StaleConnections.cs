using ScheduledSms.Benchmarks.Network;

namespace ScheduledSms.Benchmarks.Connections;

/// <summary>Creates after a pause: how many use a connection that the server is just closing, and how many need a new one.</summary>
internal static class StaleConnections
{
    /// <summary>Measures all cases in parallel. Clients start over a period, so that they do not all call at once.</summary>
    public static async Task<IReadOnlyList<StaleResult>> MeasureAsync(IReadOnlyList<StaleCase> cases, TimeSpan oneWay, int creates, TimeSpan starting)
    {
        var servers = cases.Select(static one => one.Server).Distinct().ToDictionary(static kind => kind, static kind => new KeepAliveServer(kind.KeepAlive, announces: kind.Announces));
        var relays = servers.ToDictionary(static server => server.Key, server => new DelayingRelay(server.Value.Port, oneWay));
        try
        {
            return await Task.WhenAll(cases.Select(one => MeasureAsync(one, relays[one.Server].Port, oneWay, creates, starting)));
        }
        finally
        {
            foreach (var relay in relays.Values)
                await relay.DisposeAsync();
            foreach (var server in servers.Values)
                await server.DisposeAsync();
        }
    }

    private static async Task<StaleResult> MeasureAsync(StaleCase one, int port, TimeSpan oneWay, int creates, TimeSpan starting)
    {
        var random = new Random(1);
        var steady = Math.Min(PoolModel.CleaningPeriod(one.IdleTimeout).TotalSeconds, one.Server.KeepAlive.TotalSeconds / 2);
        var ends = await Task.WhenAll(Enumerable.Range(0, creates).Select(at => CreateAsync(
            new Creator(port, one.IdleTimeout),
            start: random.NextDouble() * starting,
            steady: TimeSpan.FromSeconds(random.NextDouble() * steady),
            gap: TimeSpan.FromSeconds(one.Gaps.Quantile((at + 0.5) / creates)))));
        var model = new PoolModel(one.Server, one.IdleTimeout, oneWay);
        return new StaleResult(one, creates)
        {
            Unknown = ends.Count(static end => end.Outcome == SendOutcome.Unknown),
            SetUps = ends.Count(static end => end.IsNewConnection),
            ExpectedUnknown = model.Lost(one.Gaps) * creates,
            ExpectedSetUps = model.SetUps(one.Gaps) * creates,
        };
    }

    private static async Task<(SendOutcome Outcome, bool IsNewConnection)> CreateAsync(Creator creator, TimeSpan start, TimeSpan steady, TimeSpan gap)
    {
        using (creator)
        {
            await Task.Delay(start);
            await creator.CreateAsync();
            await Task.Delay(steady); // The pool cleans up on its own schedule, counted from its first connection: the gap may begin at any point in it.
            var before = await creator.CreateAsync();
            await Task.Delay(gap);
            var after = await creator.CreateAsync();
            return (after.Outcome, after.Outcome == SendOutcome.Applied && after.Connection != before.Connection);
        }
    }
}
