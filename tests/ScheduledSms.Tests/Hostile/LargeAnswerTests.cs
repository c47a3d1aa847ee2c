using System.Globalization;

namespace ScheduledSms.Tests.Hostile;

/// <summary>No answer takes long for its size, however it is made: nothing is read once more for each of its parts.</summary>
[Collection(HostileTests.Name)]
public sealed class LargeAnswerTests(ITestOutputHelper output)
{
    private const int Runs = 3;

    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(2);

    public static TheoryData<string> Answers() => [.. LargeAnswers.Names];

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task A_large_answer_is_read_or_refused_in_bounded_time_and_memory(string name)
    {
        var (call, status, body) = LargeAnswers.Make(name);
        var operation = AnswerCorpus.All.Append(CommonAnswers.Thousand).Single(operation => operation.Name == call);
        var one = new HostileCase(operation.Name, status, body);
        for (var run = 1; run == 1 || (run <= Runs && one.Time > LongestCall); run++)
            await one.RunAsync(operation); // Again where it was slow: on a busy machine it may have had to wait.

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(one.HasResult ? "result" : "error")}, {one.Time.TotalMilliseconds:0} ms, {one.Allocated / 1024} KiB"));
        Assert.True(one.Fault is null, one.ToString());
        Assert.True(one.Time <= LongestCall, string.Create(CultureInfo.InvariantCulture, $"It took {one.Time.TotalSeconds:0.0} s, in the last of {Runs} runs."));
        Assert.True(OperationFigures.Ratio(one) <= HostileAnswerTests.AllocatedByAByte, string.Create(CultureInfo.InvariantCulture, $"{one.Allocated} bytes were allocated for an answer of {body.Length}."));
    }
}
