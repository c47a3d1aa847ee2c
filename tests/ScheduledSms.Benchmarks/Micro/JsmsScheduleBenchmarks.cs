using BenchmarkDotNet.Attributes;
using ScheduledSms.Benchmarks.Ratios;

namespace ScheduledSms.Benchmarks.Micro;

/// <summary>Schedules one JSMS message.</summary>
[MemoryDiagnoser]
public class JsmsScheduleBenchmarks
{
    private readonly VariantSet _variants = VariantSet.Jsms();

    [Benchmark(Baseline = true, Description = Variant.Floor)]
    public Task Floor() => _variants.RunAsync(Variant.Floor);

    [Benchmark(Description = Variant.Typed)]
    public Task Typed() => _variants.RunAsync(Variant.Typed);

    [Benchmark(Description = Variant.Common)]
    public Task Common() => _variants.RunAsync(Variant.Common);

    [Benchmark(Description = Variant.Convenient)]
    public Task Convenient() => _variants.RunAsync(Variant.Convenient);

    [Benchmark(Description = Variant.OldStyle)]
    public Task OldStyle() => _variants.RunAsync(Variant.OldStyle);
}
