namespace ScheduledSms.Benchmarks.Start;

/// <summary>What one start cost.</summary>
/// <param name="FirstAnswer">From the start of the process until it said what it was answered.</param>
/// <param name="PeakBytes">The most memory it had by then.</param>
internal readonly record struct StartSample(TimeSpan FirstAnswer, long PeakBytes);
