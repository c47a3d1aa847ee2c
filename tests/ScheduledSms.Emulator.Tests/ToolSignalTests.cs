using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ScheduledSms.Emulator.Tests;

/// <summary>From its first line on, the program ends in good order when it is told to.</summary>
public sealed class ToolSignalTests
{
    private const int Times = 20;
    private const int Terminate = 15;

    [Fact]
    public async Task Told_to_stop_the_moment_it_is_ready_it_writes_its_snapshot_each_time()
    {
        var codes = new List<(int ExitCode, bool IsWritten)>();
        for (var i = 0; i < Times; i++)
        {
            var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
            using var tool = ToolProcess.Start("--json", "--snapshot", path);
            Assert.NotNull(await tool.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
            // A process that sends the signal would come too late to meet the gap.
            Assert.Equal(0, Kill(tool.Id, Terminate));
            await tool.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
            codes.Add((tool.ExitCode, File.Exists(path)));
            File.Delete(path);
        }

        Assert.All(codes, code => Assert.Equal((0, true), code));
    }

    [Fact]
    public async Task A_snapshot_that_takes_long_to_write_is_waited_for()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var seed = path + ".seed";
        await File.WriteAllTextAsync(
            seed, """{"messages":[{"provider":"jsms","to":["13812345678"],"templateId":1,"sendAt":"+01:00:00","count":1000,"every":"00:01:00"}]}""", TestContext.Current.CancellationToken);
        using (var makePipe = Process.Start("mkfifo", [path + ".part"]))
            await makePipe.WaitForExitAsync(TestContext.Current.CancellationToken);
        using var tool = ToolProcess.Start("--json", "--snapshot", path, "--seed-file", seed);
        Assert.NotNull(await tool.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, Kill(tool.Id, Terminate));

        // It writes more than a pipe holds that nobody reads yet. What would end it is a timer in its process, on no clock that can be moved.
        var ended = tool.WaitForExitAsync(TestContext.Current.CancellationToken);
        try
        {
            await Assert.ThrowsAsync<TimeoutException>(() => ended.WaitAsync(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken));
            using (var read = Process.Start(new ProcessStartInfo("cat", [path + ".part"]) { RedirectStandardOutput = true })!)
                Assert.Contains("\"version\"", await read.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            await ended.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
            Assert.Equal(0, tool.ExitCode);
        }
        finally
        {
            tool.Kill();
            File.Delete(path);
            File.Delete(path + ".part");
            File.Delete(seed);
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int processId, int signal);
}
