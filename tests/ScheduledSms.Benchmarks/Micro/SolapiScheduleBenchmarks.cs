using BenchmarkDotNet.Attributes;
using ScheduledSms.Benchmarks.Ratios;

namespace ScheduledSms.Benchmarks.Micro;

/// <summary>Schedules a SOLAPI group.</summary>
[MemoryDiagnoser]
public class SolapiScheduleBenchmarks
{
    private readonly VariantSet _variants = VariantSet.Solapi();

    [Benchmark(Baseline = true, Description = Variant.Floor)]
    public Task Floor() => _variants.RunAsync(Variant.Floor);

    [Benchmark(Description = Variant.Typed)]
    public Task Typed() => _variants.RunAsync(Variant.Typed);

    [Benchmark(Description = Variant.Step)]
    public Task Step() => _variants.RunAsync(Variant.Step);

    [Benchmark(Description = Variant.Convenient)]
    public Task Convenient() => _variants.RunAsync(Variant.Convenient);

    [Benchmark(Description = Variant.OldStyle)]
    public Task OldStyle() => _variants.RunAsync(Variant.OldStyle);
}
