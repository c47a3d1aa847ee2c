namespace ScheduledSms.Benchmarks.Start;

/// <summary>The cost of one start.</summary>
/// <param name="FirstResponse">From the start of the process until it printed its response.</param>
/// <param name="PeakBytes">Its peak memory by then.</param>
internal readonly record struct StartSample(TimeSpan FirstResponse, long PeakBytes);
