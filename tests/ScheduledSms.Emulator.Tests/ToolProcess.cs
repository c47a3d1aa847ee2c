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

    public static ProcessStartInfo Program(params string[] arguments) => Listening([PathOf(Tool), .. arguments]);

    /// <summary>A program of the repository, built with these tests.</summary>
    public static string PathOf(string project) => Path.Combine(Repository, "src", project, "bin", Output.Parent!.Name, Output.Name, project + ".dll");

    /// <summary>A program that hears SIGINT, also where the tests do not: a shell's background jobs ignore it, and so does what they start.</summary>
    public static ProcessStartInfo Listening(IEnumerable<string> dotnet) => OperatingSystem.IsLinux()
        ? new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", .. dotnet]) { RedirectStandardOutput = true, RedirectStandardError = true }
        : new ProcessStartInfo("dotnet", dotnet) { RedirectStandardOutput = true, RedirectStandardError = true };

    public static Process Start(params string[] arguments) => Process.Start(Program(arguments))!;

    /// <summary>Stops it as a container's host would, or as Ctrl-C does.</summary>
    public static async Task<(int ExitCode, string Output)> EndAsync(Process tool, string signal = "TERM")
    {
        using var kill = Process.Start("kill", ["-" + signal, tool.Id.ToString(CultureInfo.InvariantCulture)]);
        var rest = tool.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await tool.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        return (tool.ExitCode, await rest);
    }
}
