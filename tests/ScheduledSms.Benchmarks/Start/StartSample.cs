namespace ScheduledSms.Benchmarks.Start;

/// <summary>What one start cost.</summary>
/// <param name="FirstResponse">From the start of the process until it said what it was answered.</param>
/// <param name="PeakBytes">The most memory it had by then.</param>
internal readonly record struct StartSample(TimeSpan FirstResponse, long PeakBytes);
