namespace ScheduledSms.Benchmarks.Load;

/// <summary>The result of one turn.</summary>
/// <param name="Calls">The number of calls made, including warm-up.</param>
/// <param name="PerSecond">The throughput.</param>
/// <param name="P50">The median duration of a call.</param>
/// <param name="P99">The 99th percentile of call durations.</param>
/// <param name="CpuPerCall">Processor time of the whole process per call. Null: another process made the calls.</param>
internal sealed record Turn(int Calls, double PerSecond, TimeSpan P50, TimeSpan P99, TimeSpan? CpuPerCall);
