namespace ScheduledSms.Benchmarks.Bulk;

/// <summary>What one variant of an operation costs, all of it, for each recipient.</summary>
internal sealed record BulkCost(string Operation, string Variant, double CpuNanoseconds, double Bytes);
