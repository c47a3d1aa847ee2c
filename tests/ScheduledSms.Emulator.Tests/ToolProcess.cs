using System.Diagnostics;
using System.Globalization;

namespace ScheduledSms.Emulator.Tests;

/// <summary>The emulator as a program.</summary>
internal static class ToolProcess
{
    private const string Tool = "ScheduledSms.Emulator.Tool";

    // …/tests/ScheduledSms.Emulator.Tests/bin/<configuration>/net10.0/
    private static readonly DirectoryInfo Output = new(AppContext.BaseDirectory);

    public static string Repository => Output.Parent!.Parent!.Parent!.Parent!.Parent!.FullName;

    public static ProcessStartInfo Program(params string[] arguments)
    {
        var program = Path.Combine(Repository, "src", Tool, "bin", Output.Parent!.Name, Output.Name, Tool + ".dll");
        return new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
    }

    public static Process Start(params string[] arguments) => Process.Start(Program(arguments))!;

    /// <summary>Stops it as a container's host would, or as Ctrl-C does.</summary>
    public static async Task<(int ExitCode, string Output)> EndAsync(Process tool, string signal = "TERM")
    {
        using var kill = Process.Start("kill", ["-" + signal, tool.Id.ToString(CultureInfo.InvariantCulture)]);
        var rest = tool.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await tool.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        return (tool.ExitCode, await rest);
    }
}
