namespace ScheduledSms.Benchmarks.Connections;

/// <summary>How rare a stale pooled connection is, and what <c>Expect: 100-continue</c> buys and costs.</summary>
internal static class ConnectionsBenchmark
{
    public static async Task<ConnectionsReport> RunAsync(ConnectionsPlan plan)
    {
        var stale = await StaleConnections.MeasureAsync([.. plan.StaleCases], plan.OneWay, plan.Creates, plan.Starting);
        var (plain, asking) = await HangUps.MeasureAsync(plan.HangUpKeepAlive, plan.HangUpOneWay, plan.HangUps, plan.Starting);

        var costs = new List<QuestionCost>();
        foreach (var distance in plan.Distances)
            costs.Add(await QuestionCost.MeasureAsync(distance, responses: true, plan.CostCreates));
        costs.Add(await QuestionCost.MeasureAsync(plan.Distances[^1], responses: false, plan.IgnoredQuestions));

        return new ConnectionsReport(plan, stale, plain, asking, costs);
    }
}
