using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ScheduledSms.Emulator.Tool;

/// <summary>What <c>--help</c> prints after the list of options.</summary>
internal static class HelpText
{
    private const string More = """
        Examples:
          scheduled-sms-emulator --port 8025
          scheduled-sms-emulator --clock frozen --start-at 2026-12-24T09:00:00+09:00 --json
          scheduled-sms-emulator --clock x60 --seed-file seed.json
          scheduled-sms-emulator --snapshot state.json
          scheduled-sms-emulator --replay run.json

        Exit codes:
          0  it was told to stop, by Ctrl-C or SIGTERM
          1  an option is wrong, or a file that an option names
          2  the address or port cannot be listened on
          3  the snapshot cannot be written

        """;

    public static void AddTo(RootCommand command)
    {
        var help = command.Options.OfType<HelpOption>().Single();
        help.Action = new WithMore((SynchronousCommandLineAction)help.Action!);
    }

    private sealed class WithMore(SynchronousCommandLineAction usual) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var code = usual.Invoke(parseResult);
            parseResult.InvocationConfiguration.Output.WriteLine(More);
            return code;
        }
    }
}
