using System.Globalization;
using ScheduledSms.Benchmarks.Bulk;
using ScheduledSms.Benchmarks.Connections;
using ScheduledSms.Benchmarks.Emulation;
using ScheduledSms.Benchmarks.Load;
using ScheduledSms.Benchmarks.Micro;
using ScheduledSms.Benchmarks.Network;
using ScheduledSms.Benchmarks.Ratios;
using ScheduledSms.Benchmarks.Start;

namespace ScheduledSms.Benchmarks;

/// <summary>Measures what the README claims. Each benchmark prints its tables and saves them in <c>artifacts</c>.</summary>
internal static class Program
{
    private static readonly Dictionary<string, Func<Task<string>>> Benchmarks = new(StringComparer.Ordinal)
    {
        ["connections"] = static async () => (await ConnectionsBenchmark.RunAsync(ConnectionsPlan.Full)).Text,
        ["ratios"] = static async () => (await RatiosBenchmark.RunAsync(RatiosPlan.Full)).Text,
        ["load"] = static async () => (await LoadBenchmark.RunAsync(LoadPlan.Full)).Text,
        ["bulk"] = static async () => (await BulkBenchmark.RunAsync(BulkPlan.Full)).Text,
        ["micro"] = static () => Task.FromResult(MicroBenchmarks.Run()),
        ["start"] = static async () => (await StartBenchmark.RunAsync(StartPlan.Full)).Text,
        ["emulator"] = static async () => (await EmulationBenchmark.RunAsync(EmulationPlan.Full)).Text,
    };

    private static async Task<int> Main(string[] arguments)
    {
        if (arguments is [BareServerProcess.Argument])
        {
            await BareServerProcess.ServeAsync();
            return 0;
        }

        if (arguments is [GrowthProcess.Argument, var operation, var recipients, var server])
        {
            await GrowthProcess.RunAsync(operation, int.Parse(recipients, CultureInfo.InvariantCulture), new Uri(server));
            return 0;
        }

        if (arguments is not [var name] || !Benchmarks.TryGetValue(name, out var benchmark))
        {
            await Console.Error.WriteLineAsync($"Usage: dotnet run -c Release --project tests/ScheduledSms.Benchmarks -- {string.Join('|', Benchmarks.Keys)}");
            return 2;
        }

        var text = await benchmark();
        Console.Write(text);
        Directory.CreateDirectory("artifacts");
        await File.WriteAllTextAsync(Path.Combine("artifacts", name + ".md"), text);
        return 0;
    }
}
