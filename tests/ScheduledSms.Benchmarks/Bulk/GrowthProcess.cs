using System.Diagnostics;
using System.Globalization;
using ScheduledSms.Benchmarks.Network;

namespace ScheduledSms.Benchmarks.Bulk;

/// <summary>Measures memory growth in a separate process: a peak can only be measured once.</summary>
internal static class GrowthProcess
{
    /// <summary>The first argument of such a process. The others: the operation, the number of recipients, and the server's address.</summary>
    public const string Argument = "bulk-growth";

    /// <summary>Without it, the collector's own generosity would be measured.</summary>
    private const string Gen0Size = "0x400000";

    /// <summary>The number of bytes by which peak memory grows while the given number of recipients is sent.</summary>
    public static async Task<long> MeasureAsync(string operation, int recipients, Uri server)
    {
        await using var process = new OwnProcess([Argument, operation, recipients.ToString(CultureInfo.InvariantCulture), server.AbsoluteUri], Gen0Size);
        return long.Parse(await process.ReadLineAsync(), CultureInfo.InvariantCulture);
    }

    /// <summary>Runs in such a process.</summary>
    public static async Task RunAsync(string operationName, int recipients, Uri server)
    {
        using var operation = BulkBenchmark.Operations(server).Single(operation => operation.Name == operationName);
        await operation.SendAsync(1);
        var before = Peak();
        await operation.SendAsync(recipients);
        Console.WriteLine(Peak() - before);
    }

    private static long Peak()
    {
        using var own = Process.GetCurrentProcess();
        return own.PeakWorkingSet64;
    }
}
