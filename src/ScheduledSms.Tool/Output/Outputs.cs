namespace ScheduledSms.Tool.Output;

/// <summary>Chooses how a command tells what it has to tell.</summary>
internal static class Outputs
{
    public static IOutput Choose(bool asJson) => asJson
        ? new JsonOutput(Console.Out)
        : Console.IsOutputRedirected ? new PlainOutput(Console.Out, Console.Error) : new TerminalOutput(Console.Out, Console.Error, !Console.IsErrorRedirected);
}
