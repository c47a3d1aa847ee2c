using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ScheduledSms.CommandLine;

/// <summary>What <c>--help</c> prints after the list of options: examples, exit codes.</summary>
internal static class HelpText
{
    /// <summary>Adds it to a program.</summary>
    /// <param name="root">The program.</param>
    /// <param name="more">What it is for each command.</param>
    public static void AddTo(RootCommand root, Func<Command, string> more)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new WithMore((SynchronousCommandLineAction)help.Action!, more);
    }

    private sealed class WithMore(SynchronousCommandLineAction usual, Func<Command, string> more) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var code = usual.Invoke(parseResult);
            parseResult.InvocationConfiguration.Output.WriteLine(more(parseResult.CommandResult.Command));
            return code;
        }
    }
}
