using ScheduledSms.Benchmarks.Network;

namespace ScheduledSms.Benchmarks.Connections;

/// <summary>What <c>Expect: 100-continue</c> costs where nothing goes wrong: creates on a warm connection with and without it, in turns.</summary>
/// <param name="OneWay">The one-way latency to the server.</param>
/// <param name="Responses">Whether the server responds to <c>Expect: 100-continue</c>.</param>
/// <param name="Plain">The median duration of a create.</param>
/// <param name="Asking">The same with <c>Expect: 100-continue</c>.</param>
internal sealed record QuestionCost(TimeSpan OneWay, bool Responses, TimeSpan Plain, TimeSpan Asking)
{
    public static async Task<QuestionCost> MeasureAsync(TimeSpan oneWay, bool responses, int creates)
    {
        await using var server = new KeepAliveServer(TimeSpan.FromMinutes(5), responses);
        await using var relay = new DelayingRelay(server.Port, oneWay);
        using var plain = new Creator(relay.Port, Timeout.InfiniteTimeSpan);
        using var asking = new Creator(relay.Port, Timeout.InfiniteTimeSpan, asks: true);
        await plain.CreateAsync();
        await asking.CreateAsync();

        var plainTimes = new List<TimeSpan>();
        var askingTimes = new List<TimeSpan>();
        for (var at = 0; at < creates; at++)
        {
            plainTimes.Add((await plain.CreateAsync()).Took);
            askingTimes.Add((await asking.CreateAsync()).Took);
        }

        return new QuestionCost(oneWay, responses, Median.Of(plainTimes), Median.Of(askingTimes));
    }
}
