using System.Diagnostics;
using ScheduledSms.Tests.Testing;

namespace ScheduledSms.Tests.Samples;

/// <summary>A sample, started as a user starts it, from a different folder and with none of the user's settings.</summary>
internal sealed class SampleProcess : IDisposable
{
    private readonly Process _process;

    private SampleProcess(Process process) => _process = process;

    public static SampleProcess Start(string sample, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        start.ArgumentList.Add(SampleOutput.PathOf(sample));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var key in start.Environment.Keys.Where(key => key.StartsWith("ScheduledSms", StringComparison.OrdinalIgnoreCase) || key.StartsWith("ASPNETCORE_", StringComparison.OrdinalIgnoreCase) || key.StartsWith("DOTNET_ENVIRONMENT", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(key);
        return new SampleProcess(Process.Start(start)!);
    }

    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(string sample, params string[] arguments)
    {
        using var running = Start(sample, arguments);
        var output = running._process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = running._process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await running._process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (running._process.ExitCode, await output, await error);
    }

    /// <summary>The first line with this beginning, or null if the sample ends without it.</summary>
    public async Task<string?> ReadLineAsync(string beginning)
    {
        while (await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith(beginning, StringComparison.Ordinal))
                return line;
        }

        return null;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
