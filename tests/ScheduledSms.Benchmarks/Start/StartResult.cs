
namespace ScheduledSms.Benchmarks.Start;

/// <summary>What a program costs: its size, and the medians of its starts.</summary>
internal sealed record StartResult(StartProgram Program, long Bytes, TimeSpan FirstResponse, long PeakBytes)
{
    public static StartResult Of(StartProgram program, IReadOnlyCollection<StartSample> samples) => new(
        program,
        program.Bytes,
        Median.Of(samples.Select(static sample => sample.FirstResponse)),
        samples.Select(static sample => sample.PeakBytes).Order().ElementAt(samples.Count / 2));
}
