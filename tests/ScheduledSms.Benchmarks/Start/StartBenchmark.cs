using System.Diagnostics;
using System.Globalization;
using ScheduledSms.Benchmarks.Network;
using ScheduledSms.Benchmarks.Ratios;

namespace ScheduledSms.Benchmarks.Start;

/// <summary>What the library adds to the start of a small program, compared with the same program written by hand. The programs take turns, in a different order each time.</summary>
internal static class StartBenchmark
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static async Task<StartReport> RunAsync(StartPlan plan)
    {
        if (!plan.Publishes)
            return new StartReport(await MeasureAsync([.. StartProgram.Sources.Select(ProgramSources.Built)], plan.Starts), Remark: null);

        var folder = Directory.CreateTempSubdirectory("scheduled-sms-start-").FullName;
        try
        {
            List<StartProgram> programs = [];
            var remark = await PublishAsync(programs, folder);
            return new StartReport(await MeasureAsync(programs, plan.Starts), remark);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <returns>Why there is no native program, or null.</returns>
    private static async Task<string?> PublishAsync(List<StartProgram> programs, string folder)
    {
        await PublishAllAsync(Publication.RuntimeInstalled, programs, folder);
        await PublishAllAsync(Publication.Precompiled, programs, folder);
        await PublishAllAsync(Publication.Trimmed, programs, folder);
        if (ProgramSources.ObstacleToNative() is { } obstacle)
            return obstacle;

        try
        {
            await PublishAllAsync(Publication.Native, programs, folder);
            return null;
        }
        catch (PublicationFailedException failure)
        {
            programs.RemoveAll(static program => program.Publication == Publication.Native);
            return failure.Message;
        }
    }

    private static async Task PublishAllAsync(Publication publication, List<StartProgram> programs, string folder)
    {
        foreach (var source in StartProgram.Sources)
        {
            Console.WriteLine($"publishing {source}: {publication.Name}");
            programs.Add(await ProgramSources.PublishAsync(source, publication, Path.Combine(folder, programs.Count.ToString(CultureInfo.InvariantCulture))));
        }
    }

    private static async Task<IReadOnlyList<StartResult>> MeasureAsync(List<StartProgram> programs, int starts)
    {
        await using var server = await BareServer.StartAsync();
        var origin = new Uri(server.Url, "v1/");
        var samples = programs.ToDictionary(static program => program, static _ => new List<StartSample>());
        var random = new Random(6);
        for (var round = 0; round < starts; round++)
        {
            // In a different order each time: a program that always starts after the same one inherits what that one left behind.
            foreach (var program in programs.OrderBy(_ => random.Next()))
                samples[program].Add(await StartAsync(program, origin));
        }

        return [.. programs.Select(program => StartResult.Of(program, samples[program]))];
    }

    private static async Task<StartSample> StartAsync(StartProgram program, Uri origin)
    {
        using var timeout = new CancellationTokenSource(Patience);
        var start = new ProcessStartInfo(program.Command, [.. program.Arguments, origin.AbsoluteUri]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        try
        {
            var response = await process.StandardOutput.ReadLineAsync(timeout.Token);
            var took = Stopwatch.GetElapsedTime(started);
            if (response != Sample.ScheduleId)
                throw new InvalidOperationException($"{program.Source} did not get its response: it said '{response}'.");

            process.Refresh();
            var sample = new StartSample(took, process.PeakWorkingSet64);
            process.StandardInput.Close(); // It waits for this, so that its memory can be read.
            await process.WaitForExitAsync(timeout.Token);
            return sample;
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }
}
