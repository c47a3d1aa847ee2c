using BenchmarkDotNet.Attributes;
using ScheduledSms.Benchmarks.Ratios;

namespace ScheduledSms.Benchmarks.Micro;

/// <summary>Schedule one JSMS message.</summary>
[MemoryDiagnoser]
public class JsmsScheduleBenchmarks
{
    private readonly VariantSet _variants = VariantSet.Jsms();

    [Benchmark(Baseline = true, Description = Variant.Floor)]
    public Task Floor() => _variants.RunAsync(Variant.Floor);

    [Benchmark(Description = "ours, typed")]
    public Task Typed() => _variants.RunAsync("ours, typed");

    [Benchmark(Description = "ours, common")]
    public Task Common() => _variants.RunAsync("ours, common");

    [Benchmark(Description = "convenient")]
    public Task Convenient() => _variants.RunAsync("convenient");

    [Benchmark(Description = "old style")]
    public Task OldStyle() => _variants.RunAsync("old style");
}
