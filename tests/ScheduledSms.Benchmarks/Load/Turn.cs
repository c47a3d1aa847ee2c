namespace ScheduledSms.Benchmarks.Load;

/// <summary>What one turn came to.</summary>
/// <param name="Calls">How many calls were made, warming up included.</param>
/// <param name="PerSecond">The throughput.</param>
/// <param name="P50">How long the middle call took.</param>
/// <param name="P99">What 99 of 100 calls took at most.</param>
/// <param name="CpuPerCall">Processor time of the whole process for each call. Null: another process made them.</param>
internal sealed record Turn(int Calls, double PerSecond, TimeSpan P50, TimeSpan P99, TimeSpan? CpuPerCall);
