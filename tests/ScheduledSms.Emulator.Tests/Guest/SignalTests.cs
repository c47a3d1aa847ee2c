namespace ScheduledSms.Emulator.Tests.Guest;

/// <summary>Signals belong to the program that starts an emulator.</summary>
public sealed class SignalTests
{
    [Theory]
    [InlineData("TERM", 143)]
    [InlineData("INT", 130)]
    public async Task A_program_without_a_host_ends_as_it_would_without_an_emulator(string signal, int exitCode)
    {
        using var guest = await GuestProcess.StartAsync("console");
        try
        {
            Assert.Equal((exitCode, ""), await ToolProcess.EndAsync(guest, signal));
        }
        finally
        {
            guest.Kill();
        }
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task A_program_with_a_host_shuts_down_by_it(string signal)
    {
        using var guest = await GuestProcess.StartAsync("host");
        Assert.Equal((0, "stopped\n"), await ToolProcess.EndAsync(guest, signal));
    }
}
