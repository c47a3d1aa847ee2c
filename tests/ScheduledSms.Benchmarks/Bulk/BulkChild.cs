using System.Diagnostics;
using System.Globalization;

namespace ScheduledSms.Benchmarks.Bulk;

/// <summary>A process of its own for what must not be counted here, or must be counted alone: the server, and each measurement of memory. It says one line, and ends when its input does.</summary>
internal sealed class BulkChild : IDisposable
{
    /// <summary>The first argument of such a process.</summary>
    public const string Name = "bulk-child";

    private const string ServerRole = "server";

    private readonly Process _process;

    private BulkChild(Process process) => _process = process;

    public static async Task<(BulkChild Child, Uri Url)> StartServerAsync()
    {
        var child = Start(ServerRole);
        return (child, new Uri(await child.LineAsync()));
    }

    /// <summary>By how many bytes the peak of memory grows while so many recipients are sent.</summary>
    public static async Task<long> MeasureGrowthAsync(string operation, int recipients, Uri server)
    {
        using var child = Start(operation, recipients.ToString(CultureInfo.InvariantCulture), server.AbsoluteUri);
        return long.Parse(await child.LineAsync(), CultureInfo.InvariantCulture);
    }

    /// <summary>What such a process does.</summary>
    public static async Task RunAsync(string[] arguments)
    {
        if (arguments is [_, ServerRole])
        {
            await using var server = await BulkServer.StartAsync();
            Console.WriteLine(server.Url);
            await Console.In.ReadToEndAsync();
            return;
        }

        var (operationName, recipients, url) = (arguments[1], int.Parse(arguments[2], CultureInfo.InvariantCulture), new Uri(arguments[3]));
        using var operation = BulkBenchmark.Operations(url).Single(operation => operation.Name == operationName);
        await operation.SendAsync(1);
        var before = Peak();
        await operation.SendAsync(recipients);
        Console.WriteLine(Peak() - before);
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static long Peak()
    {
        using var own = Process.GetCurrentProcess();
        return own.PeakWorkingSet64;
    }

    private static BulkChild Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(BulkChild).Assembly.Location, Name, .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["DOTNET_GCgen0size"] = "0x400000"; // Without it, the collector's own generosity is what is measured.
        return new BulkChild(Process.Start(start)!);
    }

    private async Task<string> LineAsync() =>
        await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"The {Name} ended without a word.");
}
