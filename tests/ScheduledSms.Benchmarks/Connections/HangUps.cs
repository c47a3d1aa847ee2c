using ScheduledSms.Benchmarks.Network;

namespace ScheduledSms.Benchmarks.Connections;

/// <summary>The deliberate worst case: each create is sent just as the server closes its connection. With and without <c>Expect: 100-continue</c>, side by side.</summary>
internal static class HangUps
{
    public static async Task<(HangUpResult Plain, HangUpResult Asking)> MeasureAsync(TimeSpan keepAlive, TimeSpan oneWay, int creates, TimeSpan starting)
    {
        var results = await Task.WhenAll(MeasureAsync(asks: false, keepAlive, oneWay, creates, starting), MeasureAsync(asks: true, keepAlive, oneWay, creates, starting));
        return (results[0], results[1]);
    }

    private static async Task<HangUpResult> MeasureAsync(bool asks, TimeSpan keepAlive, TimeSpan oneWay, int creates, TimeSpan starting)
    {
        await using var server = new KeepAliveServer(keepAlive);
        await using var relay = new DelayingRelay(server.Port, oneWay);
        var ends = await Task.WhenAll(Enumerable.Range(0, creates).Select(at => CreateAsync(
            new Creator(relay.Port, Timeout.InfiniteTimeSpan, asks), start: starting * at / creates, gap: keepAlive - oneWay)));
        var applied = ends.Where(static end => end.Outcome == SendOutcome.Applied).ToList();
        return new HangUpResult(creates)
        {
            Applied = applied.Count,
            Unknown = ends.Count(static end => end.Outcome == SendOutcome.Unknown),
            Arrived = server.Created - creates, // The first create of each client is not measured.
            Took = Median.Of(ends.Select(static end => end.Took)),
        };
    }

    private static async Task<CreateEnd> CreateAsync(Creator creator, TimeSpan start, TimeSpan gap)
    {
        using (creator)
        {
            await Task.Delay(start);
            await creator.CreateAsync();
            await Task.Delay(gap);
            return await creator.CreateAsync();
        }
    }
}
