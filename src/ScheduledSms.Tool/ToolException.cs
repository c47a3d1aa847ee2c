namespace ScheduledSms.Tool;

/// <summary>Ends the command with words for the user.</summary>
internal sealed class ToolException(int exitCode, string message) : Exception(message)
{
    public int ExitCode { get; } = exitCode;

    public static ToolException WrongInput(string message) => new(ExitCodes.WrongInput, message);

    public static ToolException WrongSettings(string message) => new(ExitCodes.WrongSettings, message);
}
