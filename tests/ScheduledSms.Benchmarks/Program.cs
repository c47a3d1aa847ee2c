using ScheduledSms.Benchmarks.Connections;

namespace ScheduledSms.Benchmarks;

/// <summary>Measures what the README claims. Each benchmark prints its tables and keeps them in <c>artifacts</c>.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        if (arguments is not ["connections"])
        {
            await Console.Error.WriteLineAsync("Usage: dotnet run -c Release --project tests/ScheduledSms.Benchmarks -- connections");
            return 2;
        }

        var report = await ConnectionsBenchmark.RunAsync(ConnectionsPlan.Full);
        Console.Write(report.Text);
        Directory.CreateDirectory("artifacts");
        await File.WriteAllTextAsync(Path.Combine("artifacts", "connections.md"), report.Text);
        return 0;
    }
}
