using ScheduledSms.Benchmarks.Connections;

namespace ScheduledSms.Tests.Benchmarks;

/// <summary>The documented figures, from the model that the benchmark measures.</summary>
public sealed class PoolModelTests
{
    private static readonly TimeSpan OneWay = TimeSpan.FromMilliseconds(40);

    [Theory]
    [InlineData(15)]
    [InlineData(20)]
    [InlineData(60)]
    [InlineData(65)]
    [InlineData(75)]
    public void The_default_idle_timeout_loses_nothing_at_common_servers(int keepAlive) =>
        Assert.All([Gaps.Random(keepAlive), Gaps.Regular(keepAlive, 1)], gaps => Assert.Equal(0, Model(keepAlive, new TransportOptions().IdleTimeout).Lost(gaps)));

    [Fact]
    public void A_round_trip_of_gaps_is_lost()
    {
        var model = Model(keepAlive: 60, TimeSpan.FromMinutes(1));

        Assert.Equal(0.08 / 2, model.Lost(Gaps.Regular(60, 1)), tolerance: 1e-9);
        Assert.Equal(0.08 / 60 / Math.E, model.Lost(Gaps.Random(60)), tolerance: 1e-6);
    }

    [Fact]
    public void A_connection_is_kept_up_to_a_quarter_longer_than_its_idle_timeout()
    {
        Assert.Equal(0, Model(keepAlive: 75, TimeSpan.FromSeconds(20)).SetUps(Gaps.Regular(19, 1)), tolerance: 1e-9);
        Assert.Equal(0.5, Model(keepAlive: 75, TimeSpan.FromSeconds(20)).SetUps(Gaps.Regular(22.5, 1)), tolerance: 1e-3);
        Assert.Equal(1, Model(keepAlive: 75, TimeSpan.FromSeconds(20)).SetUps(Gaps.Regular(26, 1)), tolerance: 1e-9);
    }

    [Fact]
    public void An_announced_end_is_stayed_clear_of() =>
        Assert.Equal(0, new PoolModel(new ServerKind(TimeSpan.FromSeconds(5), Announces: true), TimeSpan.FromMinutes(1), OneWay).Lost(Gaps.Regular(5, 1)));

    private static PoolModel Model(int keepAlive, TimeSpan idleTimeout) => new(new ServerKind(TimeSpan.FromSeconds(keepAlive), Announces: false), idleTimeout, OneWay);
}
