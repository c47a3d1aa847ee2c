using System.Globalization;

namespace ScheduledSms.Benchmarks.Connections;

/// <summary>The measurements, also as text and tables.</summary>
internal sealed record ConnectionsReport(
    ConnectionsPlan Plan, IReadOnlyList<StaleResult> Stale, HangUpResult Plain, HangUpResult Asking, IReadOnlyList<QuestionCost> Costs)
{
    private static readonly TimeSpan RealOneWay = TimeSpan.FromMilliseconds(40);

    private static readonly Gaps[] RealGaps = [Gaps.Random(15), Gaps.Random(60), Gaps.Regular(15, 1), Gaps.Regular(60, 1)];

    public string Text => string.Create(CultureInfo.InvariantCulture, $"""
        # Connections

        ## Creates that meet a closing connection, measured

        Unknown of {Plan.Creates} creates each, and in brackets what the model expects. The server is {Plan.OneWay.TotalMilliseconds:0} ms away, far more than a real one, so that few creates show the loss.

        {Measured(static (result) => (result.Unknown, result.ExpectedUnknown))}
        A server that says how long it keeps connections sends `Keep-Alive: timeout=…`, which SocketsHttpHandler heeds.

        New connections of {Plan.Creates} creates each, in the same run:

        {Measured(static (result) => (result.SetUps, result.ExpectedSetUps))}
        ## The same {RealOneWay.TotalMilliseconds:0} ms away, by the model

        Creates that end Unknown. Rows of zeros are left out.

        {Modelled()}
        Creates that need a new connection, at a server that keeps it for the longest of these times:

        {SetUps()}
        ## Expect: 100-continue, each create sent as the server closes its connection {Plan.HangUpOneWay.TotalMilliseconds:0} ms away

        {Bought()}
        ## What it costs where nothing goes wrong

        {Cost()}
        """);

    private string[] Heads(params string[] first) => [.. first, .. Plan.IdleTimeouts.Select(static idle => $"IdleTimeout {Seconds(idle)}")];

    private MarkdownTable Measured(Func<StaleResult, (int Count, double Expected)> read)
    {
        var table = new MarkdownTable(Heads("server keeps", "creates come"));
        foreach (var row in Stale.GroupBy(static result => (result.Case.Server, result.Case.Gaps.Name)))
            table.Add([Name(row.Key.Server), row.Key.Name, .. row.Select(read).Select(static cell => string.Create(CultureInfo.InvariantCulture, $"{cell.Count} ({cell.Expected:0.0})"))]);
        var sums = Plan.IdleTimeouts.Select(idle => Stale.Where(result => result.Case.IdleTimeout == idle).Select(read).ToList());
        table.Add(["all", "", .. sums.Select(static cells => string.Create(CultureInfo.InvariantCulture, $"{cells.Sum(static cell => cell.Count)} ({cells.Sum(static cell => cell.Expected):0.0})"))]);
        return table;
    }

    private MarkdownTable Modelled()
    {
        var table = new MarkdownTable(Heads("server keeps", "creates come"));
        foreach (var server in Plan.Servers)
        {
            foreach (var gaps in RealGaps)
            {
                var shares = Plan.IdleTimeouts.Select(idle => new PoolModel(server, idle, RealOneWay).Lost(gaps)).ToList();
                if (shares.Any(static share => share >= 0.000005))
                    table.Add([Name(server), gaps.Name, .. shares.Select(static share => Percent(share, "0.000"))]);
            }
        }

        return table;
    }

    private MarkdownTable SetUps()
    {
        var longest = Plan.Servers.MaxBy(static server => server.KeepAlive)!;
        var table = new MarkdownTable(Heads("creates come"));
        foreach (var gaps in RealGaps.Prepend(Gaps.Random(5)))
            table.Add([gaps.Name, .. Plan.IdleTimeouts.Select(idle => Percent(new PoolModel(longest, idle, RealOneWay).SetUps(gaps), "0"))]);
        return table;
    }

    private MarkdownTable Bought()
    {
        var table = new MarkdownTable("ExpectContinue", "creates", "Applied", "Unknown", "seen by the server", "median time");
        foreach (var (name, result) in new[] { ("false", Plain), ("true", Asking) })
            table.Add(name, Count(result.Creates), Count(result.Applied), Count(result.Unknown), Count(result.Arrived), Milliseconds(result.Took));
        return table;
    }

    private MarkdownTable Cost()
    {
        var table = new MarkdownTable("one way", "the server", "median without", "median with", "difference", "ratio");
        foreach (var cost in Costs)
        {
            table.Add(
                Milliseconds(cost.OneWay), cost.Responses ? "responds" : "ignores the question", Milliseconds(cost.Plain), Milliseconds(cost.Asking),
                Milliseconds(cost.Asking - cost.Plain), string.Create(CultureInfo.InvariantCulture, $"{cost.Asking / cost.Plain:0.00}"));
        }

        return table;
    }

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Percent(double share, string format) => share == 0 ? "0" : (share * 100).ToString(format, CultureInfo.InvariantCulture) + " %";

    private static string Name(ServerKind server) => Seconds(server.KeepAlive) + (server.Announces ? ", and says so" : "");

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.##", CultureInfo.InvariantCulture) + " s";

    private static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture) + " ms";
}
