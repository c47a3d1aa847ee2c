using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace ScheduledSms.Emulator.Tests.PublicClients;

/// <summary>
/// The clients of <c>package.json</c>, installed by npm into their own directory, once for all tests of a class.
/// On a machine without Node, or where they cannot be installed, the tests are skipped.
/// </summary>
public sealed class InstalledClients : IAsyncLifetime
{
    private static readonly TimeSpan InstallLimit = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan RunLimit = TimeSpan.FromSeconds(20);

    // Caused not by the machine but by the files beside this one, such as a lock file that does not match.
    private static readonly string[] OurMistakes = ["EUSAGE", "EINTEGRITY", "EJSONPARSE"];

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("scheduledsms-public-clients-");
    private string? _whyNot;

    public async ValueTask InitializeAsync()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "PublicClients")))
            File.Copy(file, Path.Combine(_directory.FullName, Path.GetFileName(file)));
        _whyNot = await WhyNotInstalledAsync();
    }

    public ValueTask DisposeAsync()
    {
        _directory.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Runs a script with Node in a time zone, and returns what it printed.</summary>
    public async Task<string> RunAsync(string script, string timeZone, params string[] arguments)
    {
        if (_whyNot is not null)
            Assert.Skip(_whyNot);

        var start = Program("node", [script, .. arguments]);
        start.Environment["TZ"] = timeZone;
        var (exitCode, output, errors) = await FinishAsync(start, RunLimit);
        Assert.True(exitCode == 0, $"{script} ended with {exitCode}:\n{errors}");
        return output;
    }

    private async Task<string?> WhyNotInstalledAsync()
    {
        try
        {
            await FinishAsync(Program("node", ["--version"]), InstallLimit);
            var npm = Program(
                OperatingSystem.IsWindows() ? "npm.cmd" : "npm",
                ["ci", "--ignore-scripts", "--engine-strict", "--no-audit", "--no-fund", "--fetch-retries=1"]);
            var (exitCode, _, errors) = await FinishAsync(npm, InstallLimit);
            Assert.DoesNotContain(OurMistakes, mistake => errors.Contains(mistake, StringComparison.Ordinal));
            return exitCode == 0 ? null : $"npm could not install the public clients: {FirstError(errors)}.";
        }
        catch (Win32Exception)
        {
            return "Node and npm are needed to run the public clients; one of them is not on this machine.";
        }
        catch (OperationCanceledException)
        {
            return $"npm did not install the public clients within {InstallLimit.TotalSeconds:0} seconds.";
        }
    }

    // npm's first line has the code, such as ECONNREFUSED; then come the details, and the location of its log.
    private static string FirstError(string errors) =>
        errors.Split('\n').FirstOrDefault(line => line.StartsWith("npm error", StringComparison.Ordinal))?.Trim() ?? "it does not say why";

    private ProcessStartInfo Program(string name, IEnumerable<string> arguments) => new(name, arguments)
    {
        WorkingDirectory = _directory.FullName,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardOutputEncoding = Encoding.UTF8,
        StandardErrorEncoding = Encoding.UTF8,
    };

    private static async Task<(int ExitCode, string Output, string Errors)> FinishAsync(ProcessStartInfo start, TimeSpan limit)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(limit);
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
            var errors = process.StandardError.ReadToEndAsync(timeout.Token);
            await process.WaitForExitAsync(timeout.Token);
            return (process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            throw;
        }
    }
}
