namespace ScheduledSms.Benchmarks.Bulk;

/// <summary>The full cost of one variant of an operation, per recipient.</summary>
internal sealed record BulkCost(string Operation, string Variant, double CpuNanoseconds, double Bytes);
