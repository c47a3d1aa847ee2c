using ScheduledSms.Benchmarks.Network;

namespace ScheduledSms.Benchmarks.Bulk;

/// <summary>The cost of many recipients from a lazy sequence, compared with sending the same bytes ready-made and with code as the providers write it. The variants take turns in one process.</summary>
internal static class BulkBenchmark
{
    public const string ReadyMade = "ready-made";
    public const string Drawing = "drawing alone";
    public const string Ours = "ours";
    public const string OldStyle = "old style";

    public static IReadOnlyList<BulkOperation> Operations(Uri server) => [new JsmsBulk(server), new SolapiBulk(server)];

    public static async Task<BulkReport> RunAsync(BulkPlan plan)
    {
        if (plan.Growths.Count == 0)
        {
            await using var near = await BareServer.StartAsync();
            return await RunAsync(plan, near.Url);
        }

        await using var server = await BareServerProcess.StartAsync();
        return await RunAsync(plan, server.Url);
    }

    private static async Task<BulkReport> RunAsync(BulkPlan plan, Uri server)
    {
        var costs = new List<BulkCost>();
        var growths = new List<BulkGrowth>();
        foreach (var operation in Operations(server))
        {
            using (operation)
                costs.AddRange(await MeasureAsync(operation, plan));
            foreach (var recipients in plan.Growths)
                growths.Add(new BulkGrowth(operation.Name, recipients, await GrowthProcess.MeasureAsync(operation.Name, recipients, server)));
        }

        return new BulkReport(plan, costs, growths);
    }

    private static async Task<IEnumerable<BulkCost>> MeasureAsync(BulkOperation operation, BulkPlan plan)
    {
        (string Name, Func<int, Task> RunAsync)[] variants =
        [
            (ReadyMade, operation.SendReadyMadeAsync),
            (Drawing, recipients => Run(() => operation.Draw(recipients))),
            (Ours, async recipients => Check(recipients, await operation.SendAsync(recipients).ConfigureAwait(false), operation)),
            (OldStyle, operation.SendOldStyleAsync),
        ];
        var rounds = variants.ToDictionary(static variant => variant.Name, static _ => new List<(double Cpu, double Bytes)>(), StringComparer.Ordinal);
        for (var round = 0; round < plan.WarmUps + plan.Rounds; round++)
        {
            foreach (var (name, runAsync) in variants)
            {
                var cost = await MeasureAsync(runAsync, plan.Recipients);
                if (round >= plan.WarmUps)
                    rounds[name].Add(cost);
            }
        }

        return variants.Select(variant => new BulkCost(
            operation.Name, variant.Name, Median.Of(rounds[variant.Name].Select(static round => round.Cpu)), Median.Of(rounds[variant.Name].Select(static round => round.Bytes))));
    }

    private static async Task<(double Cpu, double Bytes)> MeasureAsync(Func<int, Task> runAsync, int recipients)
    {
        GC.Collect();
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var cpu = Environment.CpuUsage.TotalTime;
        await runAsync(recipients).ConfigureAwait(false);
        cpu = Environment.CpuUsage.TotalTime - cpu;
        return (cpu.TotalNanoseconds / recipients, (GC.GetTotalAllocatedBytes(precise: true) - bytes) / (double)recipients);
    }

    private static Task Run(Action work)
    {
        work();
        return Task.CompletedTask;
    }

    /// <summary>The canned response accepts a full request, whatever was sent.</summary>
    private static void Check(int recipients, long accepted, BulkOperation operation)
    {
        if (accepted < recipients || accepted >= recipients + operation.PerRequest)
            throw new InvalidOperationException($"{operation.Name}: {accepted} of {recipients} were accepted.");
    }
}
