using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using ScheduledSms.Emulator;
using ScheduledSms.Emulator.Faults;
using ScheduledSms.Tests.Testing;

namespace ScheduledSms.Tests.Model;

/// <summary>
/// Random sequences of calls, faults, cancellations and clock moves, by several clients at once, over chains that apps make. What a
/// seed draws is always the same. Half of the sequences are interleaved at the boundaries of requests and play the same each time;
/// what the network and the scheduler make of the others is not.
/// </summary>
/// <remarks>
/// <c>SCHEDULEDSMS_MODEL_SEQUENCES</c> is the number of sequences (2,000), <c>SCHEDULEDSMS_MODEL_FIRST</c> the first seed of them (1); <c>SCHEDULEDSMS_MODEL_SEED</c> runs one alone, a hundred times.
/// </remarks>
public sealed class ModelTests(ITestOutputHelper output)
{
    private const int SequencesAnEmulator = 40;

    [Fact]
    public async Task Whatever_happens_nothing_is_scheduled_twice_and_every_outcome_is_true()
    {
        var single = Environment.GetEnvironmentVariable("SCHEDULEDSMS_MODEL_SEED");
        var count = single is not null ? 100 : int.Parse(Environment.GetEnvironmentVariable("SCHEDULEDSMS_MODEL_SEQUENCES") ?? "2000", CultureInfo.InvariantCulture);
        var figures = new ModelFigures();
        var broken = new ConcurrentQueue<string>();
        var watch = Stopwatch.StartNew();

        var first = int.Parse(Environment.GetEnvironmentVariable("SCHEDULEDSMS_MODEL_FIRST") ?? "1", CultureInfo.InvariantCulture);
        var seeds = Enumerable.Range(first, count).Select(index => single is null ? index : int.Parse(single, CultureInfo.InvariantCulture));
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = 2 * Environment.ProcessorCount, CancellationToken = TestContext.Current.CancellationToken };
        await Parallel.ForEachAsync(seeds.Chunk(single is null ? SequencesAnEmulator : 1), parallel, async (chunk, _) =>
        {
            await using var emulator = await ScheduledSmsEmulator.StartAsync(static options => options.ClockFrozen = true, CancellationToken.None);
            foreach (var seed in chunk)
                await PlayAsync(seed, emulator, figures, broken);
        });

        var markdown = figures.ToMarkdown(watch.Elapsed, broken.Count);
        output.WriteLine(markdown);
        if (single is null)
            await Repository.WriteArtifactAsync("model-test.md", markdown);
        Assert.True(broken.IsEmpty, string.Join("\n\n", broken.Take(3)));
        Assert.Equal(count, figures.Sequences);
        Assert.True(single is not null || figures.Inside > count / 4, "The two clients were never at one schedule.");
        Assert.True(single is not null || figures.Faults > count / 2, "The network was too kind for the test to mean anything.");
        Assert.All(Enum.GetValues<SendOutcome>(), outcome => Assert.True(single is not null || figures.Of(outcome) > 0, $"No call ended {outcome}."));
    }

    [Fact]
    public async Task An_interleaved_sequence_plays_the_same_each_time()
    {
        // How a connection fails that is reset while it is accepted, is the operating system's affair: before the request is written, or behind it.
        var seeds = Enumerable.Range(1, 150).Where(static seed => new ModelPlan(seed) is { IsInterleaved: true } plan && plan.Faults.All(static fault => fault.Point != FaultPoint.OnAccept)).ToList();
        var different = new List<string>();
        foreach (var seed in seeds)
        {
            var (first, second) = (await TraceAsync(seed), await TraceAsync(seed));
            if (first != second)
                different.Add($"Seed {seed}\n{new ModelPlan(seed)}\n{first}\n\n{second}");
        }

        Assert.InRange(seeds.Count, 40, 80);
        Assert.True(different.Count == 0, $"{different.Count} of {seeds.Count} differ.\n{string.Join("\n\n", different.Take(3))}");
    }

    /// <summary>What a sequence did, without what the emulator and .NET draw at random: ids and signatures.</summary>
    private static async Task<string> TraceAsync(int seed)
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync(static options => options.ClockFrozen = true, CancellationToken.None);
        var run = await ModelRun.PlayAsync(new ModelPlan(seed), emulator);
        return string.Join('\n', run.Calls.Select(static call => $"{(call.IsInside ? "inside " : "")}{call.Client} {call.Provider} {call.Step.Action}: {call.Outcome} {call.Canceled} {call.Failure?.Code}")
            .Concat(emulator.Requests.Select(static request => $"{request.Operation}: {request.Status} {request.Committed}")));
    }

    private static async Task PlayAsync(int seed, ScheduledSmsEmulator emulator, ModelFigures figures, ConcurrentQueue<string> broken)
    {
        var run = await ModelRun.PlayAsync(new ModelPlan(seed), emulator);
        var requests = emulator.Requests.Where(request => request.Sequence >= run.FirstRequest).ToList();
        figures.Add(run, requests.Count, requests.Count(static request => request.Fault is not null));

        var rules = ModelInvariants.Check(run, emulator);
        if (rules.Count > 0)
        {
            broken.Enqueue($"""
                Seed {seed}, after {figures.Sequences} sequences (SCHEDULEDSMS_MODEL_SEED={seed} plays it alone):
                {string.Join('\n', rules)}
                {run.Plan}
                Calls:
                {string.Join('\n', run.Calls)}
                {string.Join('\n', emulator.Timeline().Split('\n').TakeLast(requests.Count + 20))}
                """);
        }
    }
}
