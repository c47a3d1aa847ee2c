using System.ComponentModel;
using System.Diagnostics;

namespace ScheduledSms.Benchmarks.Start;

/// <summary>The programs' sources in this checkout, and how they are built.</summary>
internal static class ProgramSources
{
    // …/tests/<project>/bin/<configuration>/<framework>/
    private static readonly DirectoryInfo Output = new(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));

    private static string Folder => Path.Combine(Output.Parent!.Parent!.Parent!.Parent!.FullName, "ScheduledSms.Benchmarks", "Start", "Programs");

    /// <summary>A program as it was built together with the caller.</summary>
    public static StartProgram Built(string source) =>
        new(source, Publication.RuntimeInstalled, Path.Combine(Folder, source, "bin", Output.Parent!.Name, Output.Name));

    /// <summary>Publishes a program into a folder.</summary>
    public static async Task<StartProgram> PublishAsync(string source, Publication publication, string target)
    {
        var start = new ProcessStartInfo("dotnet", ["publish", Path.Combine(Folder, source), "-c", "Release", "-o", target, "-nodeReuse:false", .. publication.Properties])
        {
            RedirectStandardOutput = true,
        };
        // What `dotnet run` passes to its child about its own build would mislead another build; a compiler that outlives it would keep the output open.
        foreach (var name in start.Environment.Keys.Where(static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        start.Environment["UseSharedCompilation"] = "false";
        using var process = Process.Start(start)!;
        var printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? new StartProgram(source, publication, target)
            : throw new PublicationFailedException($"{source} cannot be published ({publication.Name}):\n{printed}");
    }

    /// <summary>Why nothing can be compiled ahead of time here, or null. Missing packages show only when it is tried.</summary>
    public static string? ObstacleToNative()
    {
        try
        {
            using var clang = Process.Start(new ProcessStartInfo("clang", ["--version"]) { RedirectStandardOutput = true })!;
            clang.WaitForExit();
            return null;
        }
        catch (Win32Exception)
        {
            return "Native AOT links with clang, which is not on this machine: install clang and zlib1g-dev.";
        }
    }
}
