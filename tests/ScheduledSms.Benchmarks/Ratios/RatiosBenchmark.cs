using System.Diagnostics;

namespace ScheduledSms.Benchmarks.Ratios;

/// <summary>The cost of a typed call, compared with handwritten code and with what most apps have. The variants take turns in one process.</summary>
internal static class RatiosBenchmark
{
    public static async Task<RatiosReport> RunAsync(RatiosPlan plan)
    {
        List<Variant> variants = [.. JsmsVariants.All(), .. SolapiVariants.All()];
        var times = variants.ToDictionary(static variant => variant, static _ => new List<double>());
        var bytes = variants.ToDictionary(static variant => variant, static _ => new List<double>());
        foreach (var variant in variants)
            await MeasureAsync(variant, plan.Calls);
        for (var round = 0; round < plan.Rounds; round++)
        {
            foreach (var variant in variants)
            {
                var (time, allocated) = await MeasureAsync(variant, plan.Calls);
                times[variant].Add(time);
                bytes[variant].Add(allocated);
            }
        }

        return new RatiosReport([.. variants.Select(variant => new Ratio(variant, Median.Of(times[variant]), Median.Of(bytes[variant])))]);
    }

    private static async Task<(double Nanoseconds, double Bytes)> MeasureAsync(Variant variant, int calls)
    {
        var allocatedBefore = GC.GetTotalAllocatedBytes(precise: true);
        var start = Stopwatch.GetTimestamp();
        for (var call = 0; call < calls; call++)
            await variant.RunAsync().ConfigureAwait(false);
        var took = Stopwatch.GetElapsedTime(start);
        return (took.TotalNanoseconds / calls, (GC.GetTotalAllocatedBytes(precise: true) - allocatedBefore) / (double)calls);
    }
}
