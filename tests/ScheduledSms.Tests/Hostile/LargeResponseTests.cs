using System.Globalization;

namespace ScheduledSms.Tests.Hostile;

/// <summary>No response takes long for its size, however it is built: nothing is reread for each of its parts.</summary>
[Collection(HostileTests.Name)]
public sealed class LargeResponseTests(ITestOutputHelper output)
{
    private const int Runs = 3;

    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(10);

    public static TheoryData<string> Responses() => [.. LargeResponses.Names];

    [Theory]
    [MemberData(nameof(Responses))]
    public async Task A_large_response_is_read_or_rejected_in_bounded_time_and_memory(string name)
    {
        var (call, status, body) = LargeResponses.Make(name);
        var operation = ResponseCorpus.All.Append(CommonResponses.Thousand).Single(operation => operation.Name == call);
        var one = new HostileCase(operation.Name, status, body);
        for (var run = 1; run == 1 || (run <= Runs && one.Time > LongestCall); run++)
            await one.RunAsync(operation); // Again if it was slow: on a busy machine it may have had to wait.

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(one.HasResult ? "result" : "error")}, {one.Time.TotalMilliseconds:0} ms, {one.Allocated / 1024} KiB"));
        Assert.True(one.Fault is null, one.ToString());
        Assert.True(one.Time <= LongestCall, string.Create(CultureInfo.InvariantCulture, $"It took {one.Time.TotalSeconds:0.0} s, in the last of {Runs} runs."));
        Assert.True(OperationFigures.Ratio(one) <= HostileResponseTests.AllocatedByAByte, string.Create(CultureInfo.InvariantCulture, $"{one.Allocated} bytes were allocated for a response of {body.Length}."));
    }
}
