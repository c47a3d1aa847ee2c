namespace ScheduledSms.Emulator.Tool;

/// <summary>Ends the program before it serves any request.</summary>
internal sealed class ToolException(int exitCode, string message) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
