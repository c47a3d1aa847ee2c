namespace ScheduledSms.Benchmarks.Bulk;

/// <summary>By how much the peak of memory grows while so many recipients are sent through our client.</summary>
internal sealed record BulkGrowth(string Operation, int Recipients, long Bytes);
