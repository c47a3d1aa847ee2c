namespace ScheduledSms.Benchmarks.Connections;

/// <summary>
/// What happens to a create, by how long its connection was idle. The server closes after its keep-alive time, and the client sees that after the one-way latency;
/// a create reaches the server after the same latency. So it is lost if it is sent within one round trip before the client sees the end.
/// </summary>
/// <param name="server">How long it keeps an idle connection.</param>
/// <param name="idleTimeout">How long the client keeps an idle connection.</param>
/// <param name="oneWay">The one-way latency.</param>
internal sealed class PoolModel(ServerKind server, TimeSpan idleTimeout, TimeSpan oneWay)
{
    private const int Slices = 1000;

    /// <summary>SocketsHttpHandler releases a connection this much before the time that the server announces.</summary>
    private static readonly TimeSpan AheadOfAnnouncement = TimeSpan.FromSeconds(1);

    /// <summary>SocketsHttpHandler looks for idle connections four times per idle timeout, but at most once a second: it keeps them up to that much longer.</summary>
    public static TimeSpan CleaningPeriod(TimeSpan idleTimeout) => TimeSpan.FromSeconds(Math.Max(1, idleTimeout.TotalSeconds / 4));

    /// <summary>The share of creates that go out on a connection that the server has closed or is about to close.</summary>
    public double Lost(Gaps gaps) => ShareOnOldConnection(gaps, (server.KeepAlive - (2 * oneWay)).TotalSeconds, server.KeepAlive.TotalSeconds);

    /// <summary>The share of creates that need a new connection.</summary>
    public double SetUps(Gaps gaps) => 1 - ShareOnOldConnection(gaps, 0, server.KeepAlive.TotalSeconds);

    private double ShareOnOldConnection(Gaps gaps, double from, double to)
    {
        var share = 0.0;
        var width = (to - from) / Slices;
        for (var slice = 0; slice < Slices; slice++)
        {
            var begin = from + (slice * width);
            share += (gaps.ShareUpTo(begin + width) - gaps.ShareUpTo(begin)) * StillPooled(begin + (width / 2));
        }

        return share;
    }

    private double StillPooled(double idle)
    {
        if (server.Announces && idle >= (server.KeepAlive - AheadOfAnnouncement).TotalSeconds)
            return 0;

        var period = CleaningPeriod(idleTimeout).TotalSeconds;
        return Math.Clamp((idleTimeout.TotalSeconds + period - idle) / period, 0, 1);
    }
}
