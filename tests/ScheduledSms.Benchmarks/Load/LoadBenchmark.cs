using ScheduledSms.Benchmarks.Network;
using ScheduledSms.Benchmarks.Ratios;

namespace ScheduledSms.Benchmarks.Load;

/// <summary>
/// The cost of a call compared with handwritten code when many are in flight, over loopback, at a server that costs next to nothing. The variants take turns in one
/// process; the server has its own, and neither is pinned to a core, which would make the throughput jump between two values.
/// </summary>
internal static class LoadBenchmark
{
    public static async Task<LoadReport> RunAsync(LoadPlan plan)
    {
        await using var server = await BareServerProcess.StartAsync();
        Contender[] contenders = [.. Variants(server.Url, plan), .. Wrk.IsInstalled() ? Ceilings(server.Url) : []];
        var results = new List<LoadResult>();
        foreach (var inFlight in plan.InFlight)
            results.AddRange(await MeasureAsync([.. contenders.Select(contender => new LoadResult(contender, inFlight))], plan, server));
        return new LoadReport(results);
    }

    private static IEnumerable<Contender> Variants(Uri server, LoadPlan plan)
    {
        var (jsms, solapi) = (new Target(new Uri(server, "v1/")), new Target(server));
        return [.. Contenders(JsmsVariants.All, jsms, BareServer.JsmsPath, plan), .. Contenders(SolapiVariants.All, solapi, BareServer.SolapiPath, plan)];
    }

    private static IEnumerable<Contender> Contenders(Func<Target, IEnumerable<Variant>> all, Target target, string path, LoadPlan plan) =>
        all(target).Where(static variant => variant.Name != Variant.Convenient)
            .Append(all(target).First(static variant => variant.Name == Variant.Floor) with { Name = LoadReport.FloorAgain })
            .Select(variant => new Contender(variant.Operation, variant.Name, path, inFlight => Driver.TakeTurnAsync(variant.RunAsync, inFlight, plan.Calls)));

    private static IEnumerable<Contender> Ceilings(Uri server) =>
    [
        new(JsmsVariants.Operation, Wrk.Name, BareServer.JsmsPath, inFlight => Wrk.TakeTurnAsync(new Uri(server, BareServer.JsmsPath), bodyLength: 100, authorizationLength: 72, inFlight)),
        new(SolapiVariants.Operation, Wrk.Name, BareServer.SolapiPath, inFlight => Wrk.TakeTurnAsync(new Uri(server, BareServer.SolapiPath), bodyLength: 44, authorizationLength: 188, inFlight)),
    ];

    private static async Task<LoadResult[]> MeasureAsync(LoadResult[] results, LoadPlan plan, BareServerProcess server)
    {
        // Round 0 is a warm-up and is not kept.
        for (var round = 0; round <= plan.Rounds; round++)
        {
            // Each round starts with a different contender, so that none always follows the same one.
            var first = round % results.Length;
            foreach (var result in results[first..].Concat(results[..first]).Where(result => !result.Contender.IsCeiling || (round > 0 && round <= plan.CeilingRounds)))
            {
                var before = await server.CountAsync(result.Contender.Path);
                var turn = await result.Contender.TakeTurnAsync(result.InFlight);
                result.Calls += turn.Calls;
                result.Arrived += await server.CountAsync(result.Contender.Path) - before;
                if (round > 0)
                    result.Turns.Add(round, turn);
            }
        }

        return results;
    }
}
