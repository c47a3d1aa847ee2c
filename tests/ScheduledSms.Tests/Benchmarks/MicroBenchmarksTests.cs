using System.Reflection;
using BenchmarkDotNet.Attributes;
using ScheduledSms.Benchmarks.Micro;

namespace ScheduledSms.Tests.Benchmarks;

/// <summary>Each micro-benchmark runs once, without BenchmarkDotNet around it.</summary>
public sealed class MicroBenchmarksTests
{
    public static TheoryData<string, string> Benchmarks() => new(MicroBenchmarks.All.Select(static method => (method.DeclaringType!.Name, method.Name)));

    [Theory]
    [MemberData(nameof(Benchmarks))]
    public async Task It_still_makes_its_call(string type, string name)
    {
        var method = Assert.Single(MicroBenchmarks.All, method => method.DeclaringType!.Name == type && method.Name == name);
        var benchmarks = Activator.CreateInstance(method.DeclaringType!);
        using (benchmarks as IDisposable)
            await Assert.IsType<Task>(method.Invoke(benchmarks, []), exactMatch: false);
    }

    [Fact]
    public void Each_variant_of_the_ratio_tables_is_a_benchmark()
    {
        Assert.Equal(VariantSet.Jsms().Names, NamesOf(typeof(JsmsScheduleBenchmarks)));
        Assert.Equal(VariantSet.Solapi().Names, NamesOf(typeof(SolapiScheduleBenchmarks)));
    }

    [Fact]
    public void Each_measures_memory_against_a_floor() => Assert.All(MicroBenchmarks.All.Select(static method => method.DeclaringType!).Distinct(), static type =>
    {
        Assert.True(type.IsDefined(typeof(MemoryDiagnoserAttribute)));
        Assert.Single(MicroBenchmarks.All, method => method.DeclaringType == type && method.GetCustomAttribute<BenchmarkAttribute>()!.Baseline);
    });

    private static IEnumerable<string?> NamesOf(Type type) =>
        MicroBenchmarks.All.Where(method => method.DeclaringType == type).Select(static method => method.GetCustomAttribute<BenchmarkAttribute>()!.Description);
}
