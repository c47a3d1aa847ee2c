using System.Reflection;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace ScheduledSms.Benchmarks.Micro;

/// <summary>Single in-process calls, measured by BenchmarkDotNet.</summary>
internal static class MicroBenchmarks
{
    /// <summary>The timeout of one benchmark; on a busy machine the usual five minutes are too short.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    /// <summary>Every method with <see cref="BenchmarkAttribute"/> in this assembly: what is run, and what the tests run once.</summary>
    public static IReadOnlyList<MethodInfo> All { get; } =
        [.. typeof(MicroBenchmarks).Assembly.GetTypes().SelectMany(static type => type.GetMethods()).Where(static method => method.IsDefined(typeof(BenchmarkAttribute)))];

    public static string Run()
    {
        // In-process: the programs that BenchmarkDotNet would otherwise build are subject to this repository's build rules.
        var config = ManualConfig.Create(DefaultConfig.Instance)
            .AddJob(Job.Default.WithToolchain(new InProcessEmitToolchain(Patience, logOutput: true)).WithIterationTime(TimeInterval.FromMilliseconds(200)).WithIterationCount(20))
            .WithArtifactsPath(Path.Combine("artifacts", "micro"));
        var summaries = All.Select(static method => method.DeclaringType!).Distinct().Select(type => BenchmarkRunner.Run(type, config)).ToList();
        return $"# Single calls\n\n{string.Join("\n", summaries.Select(Table))}";
    }

    private static string Table(Summary summary)
    {
        var text = new AccumulationLogger();
        MarkdownExporter.GitHub.ExportToLog(summary, text);
        return text.GetLog();
    }
}
