namespace ScheduledSms.Benchmarks.Ratios;

/// <summary>What a variant costs a call.</summary>
internal sealed record Ratio(Variant Variant, double Nanoseconds, double Bytes);
