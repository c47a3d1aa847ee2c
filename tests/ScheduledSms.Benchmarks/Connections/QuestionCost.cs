using ScheduledSms.Benchmarks.Network;

namespace ScheduledSms.Benchmarks.Connections;

/// <summary>What the question costs where nothing goes wrong: creates on a warm connection with and without it, in turns.</summary>
/// <param name="OneWay">How far the server is.</param>
/// <param name="Responses">Whether the server answers the question.</param>
/// <param name="Plain">How long a create took; half of them took longer.</param>
/// <param name="Asking">The same with the question.</param>
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
