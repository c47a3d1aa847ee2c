namespace ScheduledSms.Benchmarks.Ratios;

/// <summary>The cost of a call with a variant.</summary>
internal sealed record Ratio(Variant Variant, double Nanoseconds, double Bytes);
