using System.Diagnostics;

namespace ScheduledSms.Emulator.Tests.Guest;

/// <summary>A program that has an emulator in its own process.</summary>
internal static class GuestProcess
{
    private const string Guest = "ScheduledSms.Emulator.Guest";

    public static ProcessStartInfo Program(params string[] arguments)
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.Combine(ToolProcess.Repository, "tests", Guest, "bin", output.Parent!.Name, output.Name, Guest + ".dll");
        return ToolProcess.Listening([program, .. arguments]);
    }

    /// <summary>Starts it and waits until it runs.</summary>
    public static async Task<Process> StartAsync(string kind)
    {
        var guest = Process.Start(Program(kind))!;
        if (await guest.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) != "ready")
            throw new InvalidOperationException(await guest.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        return guest;
    }
}
