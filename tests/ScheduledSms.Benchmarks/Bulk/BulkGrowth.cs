namespace ScheduledSms.Benchmarks.Bulk;

/// <summary>How much the peak memory grows while the given number of recipients is sent through our client.</summary>
internal sealed record BulkGrowth(string Operation, int Recipients, long Bytes);
